import { describe, expect, it, test } from 'vitest';
import { adviceFor, explanations } from '../../src/catalogue/catalogue.js';
import { find } from '../../src/catalogue/find.js';
import { numberedErrors } from '../../src/catalogue/runtimes/numbers.js';
import { exitMeanings, refuse } from '../../src/errors.js';

const codes = (query: string) => find(query).map(({ code }) => code);

describe('what an operator copies from a screen leads to its meaning', () => {
  test.each([
    ['SubtensorModule.AmountTooLow', ['SubtensorModule.AmountTooLow']],
    ['subtensormodule.amounttoolow', ['SubtensorModule.AmountTooLow']],
    ['subtensor.AmountTooLow', ['SubtensorModule.AmountTooLow']],
    ['SubtensorModule::AmountTooLow', ['SubtensorModule.AmountTooLow']],
    ['amount_too_low', ['SubtensorModule.AmountTooLow', 'amount-too-low']],
    ['SlippageTooHigh', ['SubtensorModule.SlippageTooHigh', 'Custom.8']],
    ['bad-input', ['bad-input']],
    ['stale', ['Pool.Stale']],
    ['usurped', ['Pool.Usurped']],
    ['Custom.8', ['Custom.8']],
    ['Evm.BalanceLow', ['EVM.BalanceLow']],
    ['1010: Invalid Transaction: Custom error: 8', ['Custom.8']],
    ['{"invalidTransaction":{"custom":"Custom error (8)"}}', ['Custom.8']],
    ['Invalid Transaction: Transaction is outdated', ['Pool.Stale']],
    ['Transaction has an ancient birth block', ['Pool.AncientBirthBlock']],
    ['1014: Priority is too low: (1 vs 1)', ['Pool.TooLowPriority']],
    ['Transaction is temporarily banned', ['Pool.TemporarilyBanned']],
    ['Inability to pay some fees (e.g. account balance too low)', ['Pool.Payment']],
    ['Transaction would exhaust the block limits', ['Pool.ExhaustsResources']],
    ['the chain refused it with Swap.ReservesTooLow: the pool', ['Swap.ReservesTooLow']],
    ['{"token":"FundsUnavailable"}', ['Token.FundsUnavailable']],
    ['{ "badOrigin": null }', ['Dispatch.BadOrigin']],
  ])('%s', (query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  it('lists all meanings of a number', () => {
    expect(codes('4')).toEqual(['Custom.4', 'Exit.4']);
    expect(codes('1')).toEqual(['Custom.1', 'Exit.1']);
    expect(codes('1014')).toEqual(['Pool.TooLowPriority']);
    expect(codes('1010')).toContain('Pool.Stale');
    expect(codes('130')).toEqual(['Exit.130']);
    expect(codes('200')).toEqual([]);
  });

  it('finds every code and every name it has itself', () => {
    for (const entry of explanations) {
      expect(find(entry.code), entry.code).toContain(entry);
      expect(find(entry.name), entry.name).toContain(entry);
    }
  });

  it.each(['', ' ', '.', '..', ':', '{}', '7:', ':10', '-1', '1e3', '\u0000', 'constructor'])(
    'answers %j with nothing instead of everything',
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );
});

describe('the numbers of a failed call lead to its name, by the runtimes they hold for', () => {
  test.each([
    '7:10',
    '{"module":{"index":7,"error":"0x0a000000"}}',
    '{"Module":{"index":7,"error":[10,0,0,0]}}',
    'Module { index: 7, error: [10, 0, 0, 0], message: None }',
    "{'module': {'index': 7, 'error': '0x0a000000'}}",
  ])('%s', (query) => {
    expect(find(query).map(({ code, specs }) => ({ code, specs }))).toEqual([
      { code: 'SubtensorModule.NotEnoughStakeToSetWeights', specs: [346, 381, 424] },
      { code: 'SubtensorModule.NotEnoughStakeToWithdraw', specs: [293] },
    ]);
  });

  it('reads a number above nine from its hex byte', () => {
    expect(find('{"module":{"index":7,"error":"0x92000000"}}').map(({ code }) => code)).toContain(
      'SubtensorModule.AccountRejectsLockedAlpha',
    );
  });

  it('resolves every pair of every known runtime', () => {
    for (const { spec, index, error, pallet, name } of numberedErrors) {
      const hit = find(`${index}:${error}`).find(({ code }) => code === `${pallet}.${name}`);
      expect(hit?.specs, `${spec} ${index}:${error}`).toContain(spec);
    }
  });

  it('finds nothing under numbers no runtime has', () => {
    expect(find('7:255')).toEqual([]);
    expect(find('99:0')).toEqual([]);
  });
});

describe('a failed transaction draws on the same words', () => {
  it("knows a pallet however its connection's library writes it", () => {
    expect(adviceFor('Evm', 'BalanceLow')).toBe(
      explanations.find(({ code }) => code === 'EVM.BalanceLow'),
    );
    expect(adviceFor('Swap', 'NoSuchError')).toBeUndefined();
  });

  it('explains the very exit statuses there are', () => {
    const statuses = explanations.filter(({ kind }) => kind === 'exit').map(({ name }) => name);
    expect(statuses).toEqual(Object.keys(exitMeanings));
  });

  it('tells of each refusal the exit status it earns', () => {
    for (const entry of explanations.filter(({ kind }) => kind === 'refusal')) {
      const { exitStatus } = refuse(entry.name as Parameters<typeof refuse>[0], '');
      expect(find(String(exitStatus)).some(({ kind }) => kind === 'exit')).toBe(true);
    }
  });
});
