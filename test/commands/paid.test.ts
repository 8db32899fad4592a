import { describe, expect, it } from 'vitest';
import { alphaFeePaidIn, feePaidIn, takenFrom } from '../../src/commands/paid.js';
import { soldIn } from '../../src/commands/stake/position.js';
import { alpha } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
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

  it('counts a fee that was taken in alpha as alpha, and no TAO beside it', () => {
    const who = ALICE;
    const inAlpha = (fields: Record<string, string>) =>
      event('TransactionFeePaidWithAlpha', { who, ...fields }, 'SubtensorModule');
    const taken = [inAlpha({ netuid: '3', alphaFee: '3500', taoAmount: '69' }), fee];
    expect(feePaidIn(taken)).toBe(0n);
    expect(alphaFeePaidIn(taken)).toEqual(alpha(parseNetuid('3'), 3_500n));
    const proceeds = event('Transfer', { from: BOB, to: ALICE, amount: '40' });
    expect(takenFrom(ALICE, [proceeds, ...taken])).toBe(-40n);
    const sealed = [paid({ who: BOB, actualFee: '30' }), ...taken];
    expect([feePaidIn(sealed), alphaFeePaidIn(sealed)?.units]).toEqual([30n, 3_500n]);
    const noAuthor = [inAlpha({ netuid: '0', alphaFee: '0', taoAmount: '0' }), fee];
    expect([feePaidIn(noAuthor), alphaFeePaidIn(noAuthor)]).toEqual([0n, undefined]);
  });

  it('takes the sale that pays a fee for no part of the sale that was asked for', () => {
    const position = { coldkey: ALICE, hotkey: BOB, netuid: parseNetuid('3') };
    const sale = (tao: string, units: string) => {
      const values = [ALICE, BOB, tao, units, '3', '0'];
      const fields = Object.fromEntries(values.map((value, at) => [`${at}`, value]));
      return event('StakeRemoved', fields, 'SubtensorModule');
    };
    const sold = soldIn([sale('69', '3500'), sale('20000', '1000000'), fee], position, 425);
    expect(sold).toMatchObject({ tao: 20_000n, alpha: { units: 1_000_000n } });
  });

  it('is zero where nothing was charged', () => {
    expect([takenFrom(ALICE, []), feePaidIn([])]).toEqual([0n, 0n]);
  });
});
