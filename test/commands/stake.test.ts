import { describe, expect, it, test } from 'vitest';
import type { ChainEvent } from '../../src/chain/outcome.js';
import { stakeAdd } from '../../src/commands/stake/add/command.js';
import { stakeRemove } from '../../src/commands/stake/remove/command.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, alpha, rao } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { poolOf, poolSlices } from '../support/pools.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = parseNetuid('3');
const block = { number: 9, hash: '0x09' } as const;
const hash = `0x${'a'.repeat(63)}0` as const;

type Trade = { readonly name: 'StakeAdded' | 'StakeRemoved'; readonly fields: readonly string[] };

/** A chain with one subnet at 0.02 TAO, whose blocks hold this one trade. */
function scene(trade: Trade, answers: readonly boolean[], specVersion = 424) {
  const fields = Object.fromEntries(trade.fields.map((value, position) => [position, value]));
  const event: ChainEvent = { pallet: 'SubtensorModule', name: trade.name, fields };
  const ending = () => ({ status: 'finalized', block, hash, events: [event] }) as const;
  const slices = {
    ...poolSlices([poolOf(netuid, 20_000n, 1_000_000n)]),
    stakeAvailability: async () => undefined,
    stakeOf: async () => alpha(netuid, 60_000_000_000n),
    hotkeyOwner: async () => ALICE,
  };
  const accounts = { [ALICE]: 100_000_000_000n };
  const chain = { ...fixtureChain(accounts, ending, { specVersion }), ...slices };
  return { chain, ...testContext({ chain, coldkey: ALICE, answers }) };
}

const signing = {
  ...signingInput,
  netuid: [netuid],
  excludeNetuid: undefined,
  hotkey: ['default'],
  hotkeySs58: [{ kind: 'address', address: BOB } as const],
  allHotkeys: false,
  excludeHotkey: undefined,
  tolerance: parseFraction('0.5%'),
  allowPartial: false,
  noLimit: false,
};
const adding = { ...signing, amount: rao(10_000_000_000n), all: false };
const removing = { ...signing, amount: 10_000_000_000n as AlphaUnits, all: false };

const bought: Trade = {
  name: 'StakeAdded',
  fields: [ALICE, BOB, '10000000000', '49800000000', '3', '5035477'],
};
const sold: Trade = {
  name: 'StakeRemoved',
  fields: [ALICE, BOB, '199000000', '9994964523', '3', '5035477'],
};

describe('stake moves only after it was shown and approved', () => {
  it('signs the limit that was shown, and reports what the block says', async () => {
    const { chain, context, seen, done } = scene(bought, [true]);
    const report = await stakeAdd.run(adding, context);
    done();
    expect(seen.steps).toEqual(['shown', 'approved', 'unlocked', 'recorded']);
    expect(chain.sent).toEqual([
      {
        kind: 'addStakeLimit',
        hotkey: BOB,
        netuid: 3,
        amount: 10_000_000_000n,
        limitPrice: 20_100_000n,
        allowPartial: false,
      },
    ]);
    expect(seen.shown[0]).toMatchObject({
      rows: expect.arrayContaining([['Price limit', { kind: 'price', price: 20_100_000n }]]),
    });
    expect(report).toMatchObject({
      did: {
        effect: {
          bought: [
            {
              traded: {
                tao: 10_000_000_000n,
                alpha: { netuid: 3, units: 49_800_000_000n },
                fee: 5_035_477n,
              },
            },
          ],
        },
      },
    });
  });

  it.each([
    ['add', (context: Parameters<typeof stakeAdd.run>[1]) => stakeAdd.run(adding, context), bought],
    [
      'remove',
      (context: Parameters<typeof stakeAdd.run>[1]) => stakeRemove.run(removing, context),
      sold,
    ],
  ])('signs nothing when the operator declines to %s', async (_name, run, trade) => {
    const { chain, context, seen, done } = scene(trade, [false]);
    await expect(run(context)).rejects.toMatchObject({ code: 'declined' });
    done();
    expect(seen.steps).toEqual(['shown', 'declined']);
    expect(chain.sent).toEqual([]);
  });

  test.each([
    [424, 10_000_000_000n],
    [293, 9_994_964_523n],
  ])('counts the fee into what was sold, where runtime %d leaves it out', async (spec, units) => {
    const { context } = scene(sold, [true], spec);
    const report = await stakeRemove.run(removing, context);
    expect(report).toMatchObject({ did: { effect: { sold: [{ traded: { alpha: { units } } }] } } });
  });

  test.each([
    ['another hotkey', bought.fields.with(1, ALICE)],
    ['another subnet', bought.fields.with(4, '4')],
    ['nothing bought', bought.fields.with(3, '0')],
    ['more than the position holds', bought.fields.with(3, '60000000011')],
  ])('does not call a stake done whose block shows %s', async (_title, fields) => {
    const { context } = scene({ name: 'StakeAdded', fields }, [true]);
    await expect(stakeAdd.run(adding, context)).rejects.toMatchObject({
      code: 'check-failed',
      details: { hash, block: 9 },
    });
  });

  test.each([
    ['both an amount and --all', { all: true }],
    ['neither', { amount: undefined }],
  ])('asks how much to sell when told %s', async (_title, given) => {
    const { context, seen } = scene(sold, []);
    await expect(stakeRemove.run({ ...removing, ...given }, context)).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(seen.steps).toEqual([]);
  });
});
