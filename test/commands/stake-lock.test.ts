import { describe, expect, it, test } from 'vitest';
import type { StakeLock } from '../../src/chain/locks.js';
import { locksView } from '../../src/commands/stake/lock/list/view.js';
import {
  type Facts,
  planLock,
  type Request,
  type Wish,
} from '../../src/commands/stake/lock/plan.js';
import { cardOf } from '../../src/commands/stake/lock/view.js';
import { renderTable } from '../../src/format/table.js';
import { type AlphaUnits, alpha, type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const netuid = 3 as Netuid;
const coins = (amount: bigint) => alpha(netuid, amount * 10n ** 9n);

const now: StakeLock = {
  ...{ netuid, hotkey: BOB, perpetual: false },
  ...{ total: coins(10n), locked: coins(4n), available: coins(6n) },
};
const facts: Facts & { fee: ReturnType<typeof rao> } = {
  balance: { free: rao(10_000_000n), reserved: rao(0n), frozen: rao(0n) },
  ...{ existentialDeposit: rao(500n), fee: rao(100_000n), now, unlockRate: 934_866 },
  ...{ blockTime: 12_000, owner: ALICE, ownerNow: ALICE },
};
const asking = (wish: Wish): Request => ({ coldkey: ALICE, netuid, wish });
const add = (hotkey: typeof BOB, units: bigint, perpetual = false): Wish => ({
  ...{ step: 'add', hotkey, amount: units as AlphaUnits, perpetual },
});

describe('a lock is changed as it was shown, or not at all', () => {
  it('and is kept together with its making, by nobody who may not do both', () => {
    expect(planLock(asking(add(BOB, 1n, true)), facts).call).toEqual({
      ...{ kind: 'batchAll', mayPart: false },
      calls: [
        { kind: 'lockStake', hotkey: BOB, netuid: 3, amount: 1n },
        { kind: 'setPerpetualLock', netuid: 3, enabled: true },
      ],
    });
    const kept = { ...facts, now: { ...now, perpetual: true } };
    expect(planLock(asking(add(BOB, 1n, true)), kept).call).toMatchObject({ kind: 'lockStake' });
  });

  it('adds up to what there is', () => {
    const plan = planLock(asking(add(BOB, 6_000_000_000n)), facts);
    expect(plan.after).toEqual({ hotkey: BOB, locked: 10_000_000_000n, perpetual: false });
  });

  it('is free to begin for any hotkey where nothing is locked any more', () => {
    const faded = { ...facts, now: { ...now, locked: coins(0n) } };
    expect(planLock(asking(add(CHARLIE, 1n)), faded).after.hotkey).toBe(CHARLIE);
  });

  const none = { ...facts, now: { ...now, hotkey: undefined, locked: coins(0n) } };
  test.each<[string, Wish, Partial<Facts>, string]>([
    ['nothing', add(BOB, 0n), {}, 'the amount is zero'],
    ['more than there is', add(BOB, 6_000_000_001n), {}, 'is more than the 6 that are not locked'],
    ['for a second hotkey', add(CHARLIE, 1n), {}, `the lock on subnet 3 is for ${BOB}`],
    ['for nobody', add(CHARLIE, 1n), { owner: undefined }, 'does not know the hotkey'],
    ['without stake', add(BOB, 1n), { now: undefined }, 'has no stake on subnet 3'],
    ['a move to where it is', { step: 'move', hotkey: BOB }, {}, `the lock is for ${BOB} already`],
    ['a move of nothing', { step: 'move', hotkey: BOB }, none, 'has nothing locked on subnet 3'],
    ['a release of what is', { step: 'release' }, {}, 'comes free with time already'],
    ['keeping nothing', { step: 'keep' }, none, 'has nothing locked'],
  ])('refuses %s', (_title, wish, more, message) => {
    expect(() => planLock(asking(wish), { ...facts, ...more })).toThrowError(message);
  });

  it('warns that conviction is lost only where the owner changes', () => {
    const move = asking({ step: 'move', hotkey: CHARLIE });
    expect(cardOf(planLock(move, facts)).warnings).toEqual([]);
    const stranger = { ...facts, owner: CHARLIE };
    expect(cardOf(planLock(move, stranger)).warnings).toEqual([
      'the hotkeys have different owners: the conviction starts again at zero',
    ]);
  });

  it.each([80, 120])('is shown as it is and will be, at %i columns', async (width) => {
    const plan = planLock(asking(add(BOB, 1_000_000_000n, true)), facts);
    await expect(drawnPlan(plan, cardOf(plan), width)).toMatchFileSnapshot(
      `./golden/stake-lock-add.plan.${width}.txt`,
    );
  });

  it.each([80, 120])('is listed with what is free, at %i columns', async (width) => {
    const at = { number: 7, hash: '0x07' } as const;
    const view = locksView({ network: 'finney', at, coldkey: ALICE, locks: [now] });
    const drawn = renderTable(view, { width, colour: false });
    await expect(`${drawn}\n`).toMatchFileSnapshot(`./golden/stake-lock-list.${width}.txt`);
  });
});
