import { describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../src/chain/outcome.js';
import type { SigningInput } from '../../src/commands/operation.js';
import { stakeAdd } from '../../src/commands/stake/add/command.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { type Ending, fixtureChain } from '../support/fixture-chain.js';
import { EACH, payMany } from '../support/pay-many.js';
import { signingInput } from '../support/signing-input.js';
import { stakeScene, typed } from '../support/stake-scene.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const block = { number: 9, hash: '0x09' } as const;
type Hash = `0x${string}`;
const [inner, envelope] = [0, 1].map((position) => `0x${'a'.repeat(63)}${position}`) as [
  Hash,
  Hash,
];

const fee = {
  pallet: 'TransactionPayment',
  name: 'TransactionFeePaid',
  fields: { actualFee: '100' },
};
const paid = { pallet: 'Balances', name: 'Transfer', fields: { to: BOB, amount: String(EACH) } };
const carried: Ending = () => ({ status: 'finalized', hash: envelope, block, events: [fee] });
const opened: Outcome = { status: 'finalized', hash: inner, block, events: [paid, fee] };
const gone: Outcome = { status: 'expired', hash: inner, lastBlock: 16 };

type World = {
  readonly end?: Outcome;
  readonly ending?: Ending;
  readonly key?: Uint8Array | undefined;
  readonly has?: boolean;
};

function scene(world: World = {}) {
  const { end = opened, ending = carried, has = true } = world;
  const base = fixtureChain({ [ALICE]: 10n ** 12n }, ending);
  const ends = [end];
  const chain = {
    ...base,
    hasShield: () => has,
    shieldKey: async () => ('key' in world ? world.key : new Uint8Array(1184)),
    sealOf: () => '0x00' as const,
    seal: async () => '0x5ea1ed' as const,
    watch: async () => ends.shift() ?? opened,
    settle: async () => carried(base.sent[0] ?? ({} as never), new AbortController().signal),
  };
  const { context, seen } = testContext({ chain, coldkey: ALICE, answers: [] });
  const op = payMany([BOB], true);
  const run = (input: Partial<SigningInput> = {}) =>
    op.run(
      { ...signingInput, shield: true, noShield: false, yes: true, ...input } as never,
      context,
    );
  return { chain, seen, run };
}

describe('a sealed transaction', () => {
  it('sends the envelope alone, under the number before that of what is in it, for eight blocks', async () => {
    const { chain, seen, run } = scene();
    expect(await run()).toMatchObject({
      kind: 'done',
      plan: { shield: { on: true, fee: { rao: '100' } }, fee: { rao: '200' }, era: 8 },
      did: { effect: [BOB], feePaid: 200n, outcome: { hash: inner } },
    });
    expect(chain.sent).toEqual([{ kind: 'submitEncrypted', ciphertext: '0x5ea1ed' }]);
    expect(chain.terms.map(({ nonce }) => nonce)).toEqual([1, 0]);
    expect(seen.journal.map(({ entry }) => [entry.hash, entry.batch])).toEqual([
      [inner, { hashes: [envelope, inner], position: 1, sealed: true }],
      [envelope, { hashes: [envelope, inner], position: 0, sealed: true }],
    ]);
  });

  it('is told as not carried out when its envelope landed and it cannot', async () => {
    const { run } = scene({ end: gone });
    await expect(run()).rejects.toMatchObject({
      code: 'expired',
      message: expect.stringContaining('was not carried out and can never be'),
      details: { hash: inner, envelope },
    });
  });

  it('is told as failed when it failed, whatever its envelope did', async () => {
    const error = { pallet: 'Token', name: 'FundsUnavailable', docs: '' };
    const { run } = scene({
      end: { status: 'failed', hash: inner, block, events: [fee], error, final: true },
    });
    await expect(run()).rejects.toMatchObject({
      code: 'failed-on-chain',
      details: { hash: inner },
    });
  });

  it('may be done anew under its idempotency key once it can never land, and not before', async () => {
    const key = { idempotencyKey: 'k' };
    const { chain, run } = scene({ end: gone });
    await expect(run(key)).rejects.toMatchObject({ code: 'expired' });
    await run(key);
    expect(chain.sent).toHaveLength(2);
    const open = scene({ end: { status: 'unseen', hash: inner, reason: 'cut', lost: false } });
    await expect(open.run(key)).rejects.toMatchObject({ code: 'unseen' });
    expect(await open.run(key)).toMatchObject({ kind: 'done', did: { effect: [BOB] } });
    expect(open.chain.sent).toHaveLength(1);
  });

  test.each([
    ['a runtime without a shield', { has: false }, 'has no shield'],
    ['an author without a key', { key: undefined }, 'has announced no key'],
  ])('is refused on %s when it was asked for', async (_title, world, why) => {
    const { chain, run } = scene(world);
    await expect(run()).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining(why),
    });
    expect(chain.terms).toEqual([]);
  });
});

describe('whether a trade is sealed is settled when it is shown', () => {
  /** Whether the next author has announced a key in the block where the plan is made, and after. */
  function trade(now: boolean, later: boolean) {
    let number = 6;
    let planned: number | undefined;
    const scene = stakeScene({
      slices: {
        head: async () => ({ number: ++number, hash: `0x0${number}` }),
        hasShield: () => true,
        sealOf: () => '0x00',
        shieldKey: async ({ number: at }: { number: number }) => {
          planned ??= at;
          return (at === planned ? now : later) ? new Uint8Array(1184) : undefined;
        },
      },
    });
    const input = { ...typed.add, noShield: false, yes: true };
    return { ...scene, end: stakeAdd.run(input as never, scene.context) };
  }

  it('so a key announced meanwhile is no reason to stop', async () => {
    const { chain, end } = trade(false, true);
    expect(await end).toMatchObject({
      kind: 'done',
      plan: {
        shield: { on: false },
        warnings: [expect.stringMatching(/^not sealed, .* announced no key$/)],
      },
    });
    expect(chain.sent).toMatchObject([{ kind: 'addStakeLimit' }]);
  });

  it('and is not sent in the open when the key went away', async () => {
    const { chain, end } = trade(true, false);
    await expect(end).rejects.toMatchObject({
      code: 'facts-moved',
      message: expect.stringContaining('can no longer be'),
    });
    expect(chain.sent).toEqual([]);
  });
});
