import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/chain/hotkeys.js';
import { walletAssociateHotkey } from '../../src/commands/wallet/associate-hotkey/command.js';
import { walletSwapHotkey } from '../../src/commands/wallet/swap-hotkey/command.js';
import { type Facts, planSwap, type Request } from '../../src/commands/wallet/swap-hotkey/plan.js';
import { cardOf } from '../../src/commands/wallet/swap-hotkey/view.js';
import { refuse } from '../../src/errors.js';
import { type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const [one, three] = [1 as Netuid, 3 as Netuid];
const block = { number: 9, hash: '0x09' } as const;
const hash = `0x${'a'.repeat(63)}0` as const;
const named = (address: typeof BOB) => ({ kind: 'address', address }) as const;
const terms = { cost: rao(1_000n), opensAt: 0, interval: 7_200, mixesRootStake: false };
const old: readonly Place[] = [
  { hotkey: BOB, netuid: one, uid: 4 },
  { hotkey: BOB, netuid: three, uid: 7 },
];

function scene(answers: readonly boolean[], moved = true, hasV2 = true) {
  const ending = () => ({ status: 'finalized', block, hash, events: [] }) as const;
  const base = fixtureChain({ [ALICE]: 10_000n }, ending);
  const chain = {
    ...base,
    newest: (kinds: readonly string[]) => {
      const found = kinds.find((kind) => hasV2 || kind !== 'swapHotkeyV2');
      if (found) return found;
      throw refuse(
        'not-in-runtime',
        'the runtime of fixture (spec 381) has no call swap_hotkey_v2',
      );
    },
    hotkeyOwner: async (key: string, at: { number: number }) =>
      key === BOB || (moved && at.number === block.number) ? ALICE : undefined,
    places: async (_keys: unknown, at: { number: number }) =>
      moved && at.number === block.number
        ? old.map((place) => ({ ...place, hotkey: CHARLIE }))
        : old,
    hotkeySwapTerms: async () => terms,
    blockTime: () => 12_000,
  };
  return { chain, ...testContext({ chain, coldkey: ALICE, answers }) };
}

const input = {
  ...{ ...signingInput, hotkey: 'default', hotkeySs58: named(BOB), newHotkey: named(CHARLIE) },
  ...{ netuid: undefined, keepStake: false },
};

describe('a hotkey is swapped only as it was shown', () => {
  it('signs the newest call the runtime has, and reports the uids that moved', async () => {
    const { chain, context, seen } = scene([true]);
    const report = await walletSwapHotkey.run(input, context);
    expect(seen.steps).toEqual(['shown', 'approved', 'unlocked', 'recorded']);
    const swap = { hotkey: BOB, newHotkey: CHARLIE, netuid: null };
    expect(chain.sent).toEqual([{ kind: 'swapHotkeyV2', ...swap, keepStake: false }]);
    expect(report).toMatchObject({ did: { effect: { places: [{ uid: 4 }, { uid: 7 }] } } });
  });

  it('takes the older call where there is no newer, and never drops --keep-stake for it', async () => {
    const { chain, context } = scene([true], true, false);
    await walletSwapHotkey.run({ ...input, netuid: three }, context);
    expect(chain.sent).toEqual([
      { kind: 'swapHotkey', hotkey: BOB, newHotkey: CHARLIE, netuid: 3 },
    ]);
    const kept = scene([], true, false);
    const run = walletSwapHotkey.run({ ...input, keepStake: true }, kept.context);
    await expect(run).rejects.toMatchObject({ code: 'not-in-runtime' });
  });

  it('signs nothing when declined, and believes no success the block does not show', async () => {
    const declined = scene([false]);
    await expect(walletSwapHotkey.run(input, declined.context)).rejects.toMatchObject({
      code: 'declined',
    });
    expect(declined.chain.sent).toEqual([]);
    const unmoved = scene([true], false);
    await expect(walletSwapHotkey.run(input, unmoved.context)).rejects.toMatchObject({
      code: 'check-failed',
    });
  });
});

const request: Request = {
  ...{ coldkey: ALICE, hotkey: BOB, newHotkey: CHARLIE, netuid: null, keepStake: false },
};
const facts: Facts & { fee: ReturnType<typeof rao> } = {
  balance: { free: rao(10_000n), reserved: rao(0n), frozen: rao(0n) },
  ...{ existentialDeposit: rao(500n), fee: rao(100n), at: { number: 7, hash: '0x07' } },
  ...{ owner: ALICE, newOwner: undefined, places: old, newPlaces: [], terms },
  ...{ canKeepStake: true, blockTime: 12_000 },
};

describe('a swap that could only fail is refused before anything is signed', () => {
  const taken: Place = { hotkey: CHARLIE, netuid: three, uid: 9 };
  it.each([
    ['a hotkey nobody knows', request, { ...facts, owner: undefined }, 'does not know'],
    ["another coldkey's hotkey", request, { ...facts, owner: CHARLIE }, 'belongs to the coldkey'],
    [
      "another coldkey's new hotkey",
      request,
      { ...facts, newOwner: BOB },
      'belongs to the coldkey',
    ],
    ['the same hotkey', { ...request, newHotkey: BOB }, facts, 'are the same'],
    ['a new hotkey with a uid', request, { ...facts, newPlaces: [taken] }, 'has uid 9 on subnet 3'],
    [
      'a new hotkey with root stake',
      request,
      { ...facts, terms: { ...terms, mixesRootStake: true } },
      'does not mix',
    ],
    [
      'a swap too soon, with the block and the time',
      request,
      { ...facts, terms: { ...terms, opensAt: 307 } },
      'block 307, in 300 blocks or about 1 hour',
    ],
    [
      'one that cannot be paid',
      request,
      { ...facts, terms: { ...terms, cost: rao(9_401n) } },
      'costs 0.000009401 TAO',
    ],
  ])('%s', (_title, asked, given, message) => {
    expect(() => planSwap(asked, given)).toThrowError(message);
  });

  it('lets a new hotkey have uids where it takes none over', () => {
    const plan = planSwap({ ...request, netuid: one }, { ...facts, newPlaces: [taken] });
    expect(plan).toMatchObject({ moving: [{ uid: 4 }], freeAfter: 8_900n });
    expect(cardOf(plan).warnings).toContain('the old hotkey keeps its uids on subnet 3 (uid 7)');
  });

  it('goes through in the very block that opens it', () => {
    expect(planSwap(request, { ...facts, terms: { ...terms, opensAt: 8 } }).moving).toHaveLength(2);
  });

  it.each([80, 120])('shows what moves and what it costs, at %i columns', async (width) => {
    const plan = planSwap(request, facts);
    await expect(drawnPlan(plan, cardOf(plan), width)).toMatchFileSnapshot(
      `./golden/swap-hotkey.plan.${width}.txt`,
    );
  });
});

describe('a hotkey is associated once, and never silently with somebody else', () => {
  const asked = { ...signingInput, hotkey: 'default', hotkeySs58: named(BOB) };
  const owned = (before: string | undefined, after: string | undefined) => {
    const ending = () => ({ status: 'finalized', block, hash, events: [] }) as const;
    const chain = {
      ...fixtureChain({ [ALICE]: 10_000n }, ending),
      hotkeyOwner: async (_key: string, at: { number: number }) =>
        at.number === block.number ? after : before,
    };
    return { chain, ...testContext({ chain, coldkey: ALICE, answers: [true] }) };
  };

  it('signs the one call', async () => {
    const { chain, context } = owned(undefined, ALICE);
    await walletAssociateHotkey.run(asked, context);
    expect(chain.sent).toEqual([{ kind: 'associateHotkey', hotkey: BOB }]);
  });

  it.each([
    [ALICE, 'already-exists'],
    [CHARLIE, 'not-allowed'],
  ])('refuses one that %s owns', async (owner, code) => {
    const { chain, context } = owned(owner, owner);
    await expect(walletAssociateHotkey.run(asked, context)).rejects.toMatchObject({ code });
    expect(chain.sent).toEqual([]);
  });

  it('tells when somebody else was first, though the call succeeded', async () => {
    const { context } = owned(undefined, CHARLIE);
    await expect(walletAssociateHotkey.run(asked, context)).rejects.toMatchObject({
      code: 'check-failed',
      message: expect.stringContaining(CHARLIE),
    });
  });
});
