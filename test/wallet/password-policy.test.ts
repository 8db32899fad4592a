import { expect, it, test } from 'vitest';
import { passwordScore, passwordWeakness } from '../../src/wallet/password-policy.js';
import { describeShared } from '../support/shared.js';
import { VECTORS, vectors } from './keyfile-vectors.js';

describeShared('new passwords are judged as the native wallets judge them', VECTORS, () => {
  const cases = vectors('password-policy').flatMap((vector) => vector.cases);
  test.each(cases)('$password', ({ password, score, accept }) => {
    expect(passwordScore(password)).toBeCloseTo(score, 5);
    expect(passwordWeakness(password) === undefined).toBe(accept);
  });
});

it('never repeats the password it turns down', () => {
  expect(passwordWeakness('!!!!!!')).not.toContain('!!!!!!');
  expect(passwordWeakness('')).toBe('the password is empty');
});
