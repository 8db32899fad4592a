import { describe, expect, it, test } from 'vitest';
import type { AccountBalance } from '../../src/chain/chain.js';
import {
  amountMoved,
  type Charged,
  planTransfer,
  type Request,
} from '../../src/commands/wallet/transfer/plan.js';
import { cardOf } from '../../src/commands/wallet/transfer/view.js';
import { rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const holding = (free: bigint, frozen = 0n, reserved = 0n): AccountBalance => ({
  free: rao(free),
  frozen: rao(frozen),
  reserved: rao(reserved),
});
const facts: Charged = {
  sender: holding(10_000n),
  receiver: holding(0n),
  existentialDeposit: rao(500n),
  fee: rao(100n),
};
const sending = (amount: bigint): Request => ({
  ...{ from: ALICE, dest: BOB, amount: rao(amount), allowDeath: false },
});
const all: Request = { ...sending(1n), amount: 'all' };
const mortal = (request: Request): Request => ({ ...request, allowDeath: true });

describe('what is shown before a transfer is what it will do', () => {
  it('counts amount and fee against the sender and the amount towards the receiver', () => {
    const plan = planTransfer(sending(4_000n), { ...facts, receiver: holding(700n) });
    expect(plan).toMatchObject({ senderAfter: 5_900n, receiverAfter: 4_700n });
    expect(plan.call).toEqual({ kind: 'transferKeepAlive', dest: BOB, amount: 4_000n });
  });

  it('lets the last possible rao go', () => {
    expect(planTransfer(sending(9_400n), facts).senderAfter).toBe(500n);
  });
});

describe('a transfer that could only fail, or kill the account, is refused before anything is signed', () => {
  test.each([
    ['one rao into the existential deposit', sending(9_401n), facts, 'at most 0.0000094 TAO'],
    ['more than there is', sending(10n ** 18n), facts, 'at most 0.0000094 TAO'],
    [
      'an account that cannot pay the fee',
      sending(1n),
      { ...facts, sender: holding(550n) },
      'fund it first',
    ],
    [
      'a frozen part',
      sending(5_000n),
      { ...facts, sender: holding(10_000n, 6_000n) },
      'at most 0.0000039 TAO',
    ],
    ['a receiver below the deposit', sending(499n), facts, 'send at least 0.0000005 TAO'],
  ])('%s', (_title, request, given, hint) => {
    expect(() => planTransfer(request, given)).toThrowError(
      expect.objectContaining({ code: 'balance-too-low', hint: expect.stringContaining(hint) }),
    );
  });

  it('counts reserves towards a freeze, as the chain does', () => {
    const sender = holding(10_000n, 6_000n, 6_000n);
    expect(planTransfer(sending(9_400n), { ...facts, sender }).senderAfter).toBe(500n);
  });

  it.each([
    [sending(0n), 'the amount is zero'],
    [{ ...sending(1n), dest: ALICE }, 'same account'],
  ])('refuses a transfer that moves nothing', (request, message) => {
    expect(() => planTransfer(request, facts)).toThrowError(message);
  });
});

describe('everything means what the account can do without, and death is never by accident', () => {
  it.each([
    ['keeps the deposit', all, facts, { sent: 9_400n, senderAfter: 500n, reaped: false }],
    ['empties the account', mortal(all), facts, { sent: 9_900n, senderAfter: 0n, reaped: true }],
    [
      'keeps the deposit of an account that a reserve holds alive',
      mortal(all),
      { ...facts, sender: holding(10_000n, 0n, 1n) },
      { sent: 9_400n, senderAfter: 500n, reaped: false },
    ],
    [
      'leaves what is frozen',
      all,
      { ...facts, sender: holding(10_000n, 6_000n) },
      { sent: 3_900n, senderAfter: 6_000n, reaped: false },
    ],
  ])('%s', (_title, request, given, expected) => {
    const plan = planTransfer(request, given);
    expect(plan).toMatchObject(expected);
    const keepAlive = !request.allowDeath;
    expect(plan.call).toEqual({ kind: 'transferAll', dest: BOB, keepAlive });
  });

  it('tells what is destroyed with an account that ends', () => {
    const plan = planTransfer(mortal(sending(9_600n)), facts);
    expect(plan).toMatchObject({ reaped: true, lost: 300n, senderAfter: 0n });
    expect(plan.call).toEqual({ kind: 'transferAllowDeath', dest: BOB, amount: 9_600n });
    expect(cardOf(plan).warnings?.join('; ')).toContain('0.0000003 TAO are left in it');
    expect(cardOf(planTransfer(mortal(sending(9_400n)), facts)).warnings).toEqual([]);
  });

  it('never lets the fee alone end the account', () => {
    const poor = { ...facts, sender: holding(550n) };
    expect(() => planTransfer(mortal(all), poor)).toThrowError(/fee/);
  });

  it('asks again once another amount would go', () => {
    const richer = { ...facts, sender: holding(10_001n) };
    const shown = planTransfer(all, facts);
    expect(amountMoved(shown, planTransfer(all, richer))).toBe('the balance changed');
    expect(amountMoved(shown, shown)).toBeUndefined();
    const death = planTransfer(mortal(sending(9_000n)), { ...facts, sender: holding(9_200n) });
    const alive = planTransfer(mortal(sending(9_000n)), facts);
    expect(amountMoved(alive, death)).toContain('would end');
  });
});
