import { describe, expect, it, test } from 'vitest';
import {
  type Charged,
  planRootSeat,
  type Request,
  seatMoved,
} from '../../src/commands/register/root/plan.js';
import { cardOf } from '../../src/commands/register/root/view.js';
import { effectJson } from '../../src/commands/road/card.js';
import { alpha, type Netuid, rao } from '../../src/units/money.js';
import { ratio } from '../../src/units/ratio.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const root = 0 as Netuid;
const staked = (units: bigint) => alpha(root, units);

const seats = [5n, 3n, 3n].map((units, uid) => ({ uid, hotkey: ALICE, stake: staked(units) }));
const request: Request = { coldkey: ALICE, hotkey: BOB };
const facts: Charged = {
  at: { number: 7, hash: '0x07' },
  terms: { seats, mostSeats: 4, intervalFull: false },
  seatTake: undefined,
  uid: undefined,
  hotkeyOwner: ALICE,
  stake: staked(0n),
  payer: { free: rao(600n), reserved: rao(0n), frozen: rao(0n) },
  existentialDeposit: rao(500n),
  fee: rao(100n),
};
const full = { ...facts, terms: { ...facts.terms, mostSeats: 3 } };

describe('a seat on root', () => {
  it('is a free one while there is one, whatever the stake', () => {
    const plan = planRootSeat(request, facts);
    expect(plan.call).toEqual({ kind: 'rootRegister', hotkey: BOB });
    expect(plan.replaces).toBeUndefined();
    expect(plan.freeAfter).toBe(500n);
  });

  it('is that of the least stake, and of the lowest uid among several, where root is full', () => {
    const plan = planRootSeat(request, { ...full, stake: staked(4n) });
    expect(plan.replaces).toMatchObject({ uid: 1, stake: { units: 3n } });
  });

  it('is looked at again when another would be taken than the one that was shown', () => {
    const shown = planRootSeat(request, facts);
    const now = planRootSeat(request, { ...full, stake: staked(4n) });
    expect(seatMoved(shown, shown)).toBeUndefined();
    expect(seatMoved(shown, now)).toBe('another seat would be taken');
  });
});

describe('what the hotkey keeps of its stakers’ earnings is named before a seat sets it', () => {
  const named = (seatTake: Charged['seatTake']) =>
    cardOf(planRootSeat(request, { ...facts, seatTake })).effects.map(effectJson);

  it('with the share that a hotkey without one gets', () => {
    const take = { name: 'take', before: 'not set', after: '17.9996%', bound: 'exact' };
    expect(named(ratio(11_796))).toContainEqual(take);
  });

  it('and not for a hotkey that has set its own, which a seat leaves', () => {
    expect(named(undefined)).toMatchObject([{ name: 'free' }]);
  });
});

describe('a seat that the chain would refuse is refused before the fee is paid', () => {
  test.each([
    ['a hotkey that has one', { uid: 2 }, 'already-exists', 'as uid 2'],
    ["somebody else's hotkey", { hotkeyOwner: BOB }, 'not-allowed', BOB],
    ['no more stake than the weakest', { ...full, stake: staked(3n) }, 'not-allowed', 'full'],
    [
      'a full interval',
      { terms: { ...facts.terms, intervalFull: true } },
      'not-allowed',
      'in an interval',
    ],
    ['a fee that takes the deposit', { fee: rao(101n) }, 'balance-too-low', 'the fee is'],
  ])('%s', (_title, change, code, words) => {
    expect(() => planRootSeat(request, { ...facts, ...change })).toThrowError(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });
});
