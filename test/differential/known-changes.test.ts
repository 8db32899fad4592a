import { describe, expect, it } from 'vitest';
import { differences } from '../support/differential/compare.js';
import type { Told } from '../support/differential/events.js';
import { withoutFee } from '../support/differential/fees.js';
import { ABSENT, ANY, excusing, type KnownChange } from '../support/differential/known-change.js';
import { knownChanges } from '../support/differential/known-changes/index.js';
import { script } from '../support/differential/script.js';
import type { Outcome } from '../support/differential/side.js';

const event = (name: string, ...values: string[]): Told => ({ name, values });
const outcome = (outcome: Partial<Outcome> = {}): Outcome => ({
  pool: 'taken',
  result: 'ok',
  events: [],
  nonce: 1,
  moved: new Map(),
  wrote: new Map(),
  ...outcome,
});
const known = (change: Partial<KnownChange>): readonly KnownChange[] => [
  { steps: ['a step'], shows: {}, reason: 'a rule changed', source: 'a file', ...change },
];

describe('what differs between two runtimes', () => {
  it.each([
    ['the error', { result: 'subtensorModule.AmountTooLow' }, ['result']],
    ['the nonce', { nonce: 0 }, ['nonce']],
    ['an amount of either', { moved: new Map([['stake //v0 2', 5n]]) }, ['stake //v0 2']],
    ['what was written', { wrote: new Map([['Tempo 0200', '6801']]) }, ['Tempo 0200']],
    ['a removal', { wrote: new Map([['Tempo 0200', undefined]]) }, ['Tempo 0200']],
    ['an event of one alone', { events: [event('a.B', '1')] }, ['a.B']],
  ])('is found in %s', (_, other, places) => {
    expect(differences(outcome(), outcome(other)).map(({ at }) => at)).toEqual(places);
  });

  it('is found in the value of an event, past an event that one side alone has', () => {
    const here = outcome({ events: [event('a.B', '1'), event('c.D', '2'), event('a.B', '3')] });
    const there = outcome({ events: [event('a.B', '1'), event('a.B', '4')] });
    expect(differences(here, there)).toEqual([
      { at: 'c.D', builtin: '(2)', real: ABSENT },
      { at: 'a.B 2.0', builtin: '3', real: '4' },
    ]);
  });
});

describe('a fee', () => {
  const bob = '"//Bob"';
  const fee = event('transactionPayment.TransactionFeePaid', bob, '70', '0');
  const took = (rao: string) => event('balances.Withdraw', bob, rao);
  const returned = (rao: string) => event('balances.Deposit', bob, rao);

  it('is left out of the events with what was given back of it', () => {
    const { events, paid } = withoutFee([took('100'), event('a.B'), returned('30'), fee]);
    expect(events).toEqual([event('a.B')]);
    expect(paid).toEqual({ who: '//Bob', rao: 70n });
  });

  it('is not mistaken for what the call itself withdraws and deposits', () => {
    const free = event('transactionPayment.TransactionFeePaid', bob, '0', '0');
    const own = [took('100'), event('a.B'), returned('30')];
    expect(withoutFee([...own, free]).events).toEqual(own);
    expect(withoutFee([took('70'), ...own, fee]).events).toEqual(own);
  });
});

describe('a known change', () => {
  const shows = { result: ['ok', 'a.Failure'] } as const;
  const difference = { at: 'result', builtin: 'ok', real: 'a.Failure' };

  it('excuses its steps, its places and its words alone', () => {
    const { excused } = excusing(known({ shows }));
    expect(excused('a step', difference)).toBe(true);
    expect(excused('another step', difference)).toBe(false);
    expect(excused('a step', { ...difference, at: 'nonce' })).toBe(false);
    expect(excused('a step', { ...difference, real: 'a.Fault' })).toBe(false);
  });

  it('excuses amounts within its bound alone', () => {
    const { excused } = excusing(known({ shows: { 'free //Bob': [ANY, ANY] }, within: 3n }));
    const apart = (real: string) => ({ at: 'free //Bob', builtin: '-5', real });
    expect(excused('a step', apart('-8'))).toBe(true);
    expect(excused('a step', apart('-2'))).toBe(true);
    expect(excused('a step', apart('-1'))).toBe(false);
  });

  it('is stale in every step and place where it excused nothing', () => {
    const steps = ['a step', 'another step'];
    const { excused, stale } = excusing(known({ steps, shows }));
    excused('a step', difference);
    excused('another step', { ...difference, builtin: 'a.Fault' });
    expect(stale()).toEqual(['another step | result']);
  });

  it('names steps there are, why it is one, and where that can be read', () => {
    const ids = new Set(script.map(({ id }) => id));
    expect(ids.size).toBe(script.length);
    for (const { steps, reason, source } of knownChanges) {
      expect(steps.filter((step) => !ids.has(step))).toEqual([]);
      expect(Math.min(reason.length, source.length)).toBeGreaterThan(0);
    }
  });
});
