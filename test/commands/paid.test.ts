import { describe, expect, it } from 'vitest';
import { feePaidIn, takenFrom } from '../../src/commands/paid.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const event = (name: string, fields: Record<string, string>, pallet = 'Balances') => ({
  ...{ pallet, name, fields },
});
const paid = (fields: Record<string, string>) =>
  event('TransactionFeePaid', { who: ALICE, tip: '0', ...fields }, 'TransactionPayment');
const fee = paid({ actualFee: '70' });

describe('what a command says it cost is what left the account', () => {
  it('tells the price apart from the fee and its refund, as runtimes burn it (293)', () => {
    const events = [
      event('Withdraw', { who: ALICE, amount: '100' }),
      event('Withdraw', { who: ALICE, amount: '5000' }),
      event('Deposit', { who: ALICE, amount: '30' }),
      fee,
    ];
    expect([takenFrom(ALICE, events), feePaidIn(events)]).toEqual([5_000n, 70n]);
  });

  it('counts what is transferred instead (411 and later), and nobody else', () => {
    const events = [
      event('Withdraw', { who: ALICE, amount: '70' }),
      event('Transfer', { from: ALICE, to: BOB, amount: '5000' }),
      event('Deposit', { who: BOB, amount: '70' }),
      fee,
    ];
    expect(takenFrom(ALICE, events)).toBe(5_000n);
  });

  it('keeps the tip out of the fee, which is then the fee that was shown, and out of the price', () => {
    const events = [
      event('Withdraw', { who: ALICE, amount: '77' }),
      event('Withdraw', { who: ALICE, amount: '5000' }),
      paid({ actualFee: '77', tip: '7' }),
    ];
    expect([takenFrom(ALICE, events), feePaidIn(events)]).toEqual([5_000n, 70n]);
  });

  it('takes no fee off the price of an account whose proxy paid it', () => {
    const events = [
      event('Withdraw', { who: BOB, amount: '70' }),
      event('Withdraw', { who: ALICE, amount: '5000' }),
      paid({ who: BOB, actualFee: '70' }),
    ];
    expect([takenFrom(ALICE, events), feePaidIn(events)]).toEqual([5_000n, 70n]);
  });

  it('is zero where nothing was charged', () => {
    expect([takenFrom(ALICE, []), feePaidIn([])]).toEqual([0n, 0n]);
  });
});
