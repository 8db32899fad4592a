import { describe, expect, it, test } from 'vitest';
import {
  isNoMetadataHash,
  isUndecided,
  poolRefusal,
  describe as told,
} from '../../../src/chain/submission/pool-error.js';

const rpcError = (code: number, message: string, data?: string) =>
  Object.assign(new Error(`${code}: ${message}`), { code, data });

describe('a number from the pool is told as what it means', () => {
  test.each([
    [8, 'SlippageTooHigh', '--tolerance'],
    [2, 'BalanceTooLow', 'btcli wallet balance'],
    [6, 'RateLimitExceeded', 'wait'],
  ])('custom error %d is %s', (number, name, hint) => {
    const reason = rpcError(1010, 'Invalid Transaction', `Custom error: ${number}`);
    expect(isUndecided(reason)).toBe(false);
    expect(poolRefusal(reason)).toMatchObject({
      code: 'pool-rejected',
      message: expect.stringContaining(name),
      hint: expect.stringContaining(hint),
      details: { error: name, customError: number },
    });
  });

  it('passes on a number that nobody knows yet', () => {
    const reason = rpcError(1010, 'Invalid Transaction', 'Custom error: 200');
    expect(poolRefusal(reason).message).toContain('Custom error: 200');
  });
});

describe('only what a pool says for certain counts as not sent', () => {
  test.each([
    [1010, false],
    [1014, false],
    [1012, true],
    [1013, true],
    [-32603, true],
    [-32000, true],
  ])('code %d leaves it open: %s', (code, open) => {
    expect(isUndecided(rpcError(code, 'said'))).toBe(open);
  });
});

describe('an answer is told once, and taken for what it is', () => {
  it('does not repeat the detail that a socket puts into the message', () => {
    const said = 'Invalid Transaction: Custom error: 200';
    expect(told(rpcError(1010, said, 'Custom error: 200'))).toBe(said);
    expect(told(rpcError(1010, 'Invalid Transaction', 'Custom error: 200'))).toBe(said);
  });

  test.each([
    [1011, 'Unknown Transaction Validity', 'CannotLookup', true],
    [1011, 'Unknown Transaction Validity: {"cannotLookup":null}', undefined, true],
    [1011, 'Unknown Transaction Validity', 'NoUnsignedValidator', false],
    [1010, 'Invalid Transaction', 'Transaction has a bad signature', false],
  ])('%d %s %s: no metadata hash is %s', (code, message, data, expected) => {
    const reason = rpcError(code, message, data);
    expect(isNoMetadataHash(reason)).toBe(expected);
    expect(isNoMetadataHash(poolRefusal(reason, true))).toBe(expected);
  });
});

describe('words from the pool are told with what they mean', () => {
  test.each([
    [1010, 'Invalid Transaction', 'Transaction is outdated', 'Stale'],
    [1010, 'Invalid Transaction', 'Transaction has a bad signature', 'BadProof'],
    [
      1010,
      'Invalid Transaction',
      'Inability to pay some fees (e.g. account balance too low)',
      'Payment',
    ],
    [1010, 'Invalid Transaction', 'Transaction has an ancient birth block', 'AncientBirthBlock'],
    [1014, 'Priority is too low: (1 vs 1)', undefined, 'TooLowPriority'],
    [1016, 'Immediately Dropped', undefined, 'ImmediatelyDropped'],
  ])('%d %s: %s', (code, message, data, error) => {
    expect(poolRefusal(rpcError(code, message, data))).toMatchObject({
      code: 'pool-rejected',
      message: expect.stringMatching(new RegExp(`${(data ?? message).slice(0, 12)}.*; [a-z]`)),
      hint: expect.any(String),
      details: { error },
    });
  });

  it('passes on words that nobody knows yet', () => {
    const refusal = poolRefusal(rpcError(1010, 'Invalid Transaction', 'something new'));
    expect(refusal.message).toContain('something new');
    expect(refusal.hint).toBeUndefined();
  });
});
