import { describe, expect, it } from 'vitest';
import { stakeAdd } from '../../src/commands/stake/add/command.js';
import { parseFraction } from '../../src/units/fraction.js';
import { alpha, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { poolOf, poolSlices } from '../support/pools.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = parseNetuid('3');
const pool = poolOf(netuid, 20_000n, 1_000_000n);
const block = { number: 9, hash: '0x09' } as const;
const hash = `0x${'a'.repeat(63)}0` as const;
const fields = Object.fromEntries(
  [ALICE, BOB, '10000000000', '49800000000', '3', '5035477'].entries(),
);
const bought = { pallet: 'SubtensorModule', name: 'StakeAdded', fields };

/** A pool whose price is another at every look; each look is at a new block. */
function scene(prices: readonly bigint[], answers: readonly boolean[]) {
  const ending = () => ({ status: 'finalized', block, hash, events: [bought] }) as const;
  let looks = 0;
  const chain = {
    ...fixtureChain({ [ALICE]: 100_000_000_000n }, ending),
    head: async () => {
      looks += 1;
      return { number: looks, hash: `0x0${looks}` as const };
    },
    ...poolSlices([pool]),
    // The first look makes the plan; the second asks whether it moved, and plans again at that block.
    prices: async (_netuids: unknown, at: { readonly number: number }) => {
      const price = prices[Math.min(Math.floor(at.number / 2), prices.length - 1)] ?? 0n;
      return new Map([[netuid, raoPerAlpha(price)]]);
    },
    pools: async (_netuids: unknown, at: { readonly number: number }) => {
      const price = prices[Math.min(Math.floor(at.number / 2), prices.length - 1)] ?? 0n;
      return new Map([[netuid, { ...pool, taoReserve: rao(price * 1_000_000n) }]]);
    },
    stakeOf: async () => alpha(netuid, 60_000_000_000n),
    hotkeyOwner: async () => ALICE,
  };
  return { chain, ...testContext({ chain, coldkey: ALICE, answers }) };
}

const input = {
  ...signingInput,
  netuid: [netuid],
  excludeNetuid: undefined,
  hotkey: ['default'],
  hotkeySs58: [{ kind: 'address', address: BOB } as const],
  allHotkeys: false,
  excludeHotkey: undefined,
  all: false,
  tolerance: parseFraction('0.5%'),
  allowPartial: false,
  noLimit: false,
  amount: rao(10_000_000_000n),
};
const limits = (sent: readonly unknown[]) =>
  sent.map((call) => (call as { limitPrice: bigint }).limitPrice);

describe('the pool moves while the plan is on the screen', () => {
  it('signs the limit that was shown when the price is still within it', async () => {
    const { chain, context, seen, done } = scene([20_000_000n, 20_050_000n], [true]);
    await stakeAdd.run(input, context);
    done();
    expect(limits(chain.sent)).toEqual([20_100_000n]);
    expect(seen.shown).toHaveLength(1);
  });

  it('shows the plan again when the price left it, and signs the one shown last', async () => {
    const { chain, context, seen, done } = scene([20_000_000n, 30_000_000n], [true, true]);
    await stakeAdd.run(input, context);
    done();
    expect(limits(chain.sent)).toEqual([30_150_000n]);
    expect(seen.shown).toHaveLength(2);
    expect(seen.warnings[0]).toMatch(/the price rose past the limit .* look again/);
  });

  it('signs nothing when the operator does not like what the plan became', async () => {
    const { chain, context, seen, done } = scene([20_000_000n, 30_000_000n], [true, false]);
    await expect(stakeAdd.run(input, context)).rejects.toMatchObject({ code: 'declined' });
    done();
    expect({ sent: chain.sent, journal: seen.journal }).toEqual({ sent: [], journal: [] });
  });

  it('refuses under --yes what nobody looks at again', async () => {
    const { chain, context, seen } = scene([20_000_000n, 30_000_000n], []);
    await expect(stakeAdd.run({ ...input, yes: true }, context)).rejects.toMatchObject({
      code: 'facts-moved',
      exitStatus: 3,
    });
    expect({ sent: chain.sent, journal: seen.journal }).toEqual({ sent: [], journal: [] });
  });
});
