import { describe, expect, it, test } from 'vitest';
import { envPassword, envPasswordVariable } from '../../src/wallet/env-password.js';
import { describeShared } from '../support/shared.js';
import { VECTORS, vectors } from './keyfile-vectors.js';

describeShared('passwords that other wallets left in the environment', VECTORS, () => {
  test.each(vectors('env-password'))(
    '$id is found and read',
    ({ path, password, expect: wanted }) => {
      expect(envPasswordVariable(path)).toBe(wanted.variable);
      expect(envPassword(path, { [wanted.variable]: wanted.value })).toBe(password);
    },
  );
});

describe('what is not there, or is no password', () => {
  const path = '/w/coldkey';
  it.each([undefined, ''])('finds none where the variable is %j', (value) => {
    expect(envPassword(path, { BT_PW__W_COLDKEY: value })).toBeUndefined();
  });

  it.each(['secret word', 'abc', 'vb29'])('refuses %j without repeating it', (value) => {
    const read = () => envPassword(path, { BT_PW__W_COLDKEY: value });
    expect(read).toThrow(expect.objectContaining({ code: 'bad-input' }));
    expect(read).not.toThrow(value);
  });
});
