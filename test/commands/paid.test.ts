import { describe, expect, it } from 'vitest';
import { feePaidIn, takenFrom } from '../../src/commands/paid.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const event = (name: string, fields: Record<string, string>, pallet = 'Balances') => ({
  ...{ pallet, name, fields },
});
const fee = event('TransactionFeePaid', { who: ALICE, actualFee: '70' }, 'TransactionPayment');

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

  it('is zero where nothing was charged', () => {
    expect([takenFrom(ALICE, []), feePaidIn([])]).toEqual([0n, 0n]);
  });
});
