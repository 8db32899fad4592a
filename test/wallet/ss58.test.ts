import { expect, test } from 'vitest';
import { toHex } from '../../src/units/hex.js';
import {
  accountIdOf,
  accountIdOfAnyNetwork,
  encodeSs58,
  isSs58,
  parseSs58,
} from '../../src/units/ss58.js';
import { describeShared } from '../support/shared.js';
import { VECTORS, vectors } from './keyfile-vectors.js';

describeShared('addresses of the vectors', VECTORS, () => {
  test.each(vectors('ss58').flatMap(({ valid }) => valid))(
    '$address is accepted and stands for its key',
    ({ address, publicKey }) => {
      expect(toHex(accountIdOf(parseSs58(address)))).toBe(publicKey);
      expect(encodeSs58(accountIdOf(parseSs58(address)))).toBe(address);
    },
  );

  test.each(vectors('ss58').flatMap(({ otherNetwork }) => otherNetwork))(
    '$address of another network is refused when typed and understood in a file',
    ({ address, publicKey }) => {
      expect(() => parseSs58(address)).toThrow(/another network/);
      const accountId = accountIdOfAnyNetwork(address);
      expect(accountId && toHex(accountId)).toBe(publicKey);
    },
  );

  test.each(vectors('ss58').flatMap(({ invalid }) => invalid))('%s is refused', (address) => {
    expect(isSs58(address)).toBe(false);
    expect(() => parseSs58(address)).toThrow();
  });
});
