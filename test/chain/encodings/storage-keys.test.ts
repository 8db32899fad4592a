import { expect, it } from 'vitest';
import { findEntry } from '../../../src/chain/reads/storage.js';
import { apiOf, given, readEncodings, SPECS } from '../../support/encodings.js';
import { say } from '../../support/say.js';
import { describeShared } from '../../support/shared.js';

describeShared('a read looks where the chain keeps it', 'vectors/encodings.json', (path) => {
  const vectors = readEncodings(path);

  it.each(SPECS)('spec %s: every key and prefix', async (spec) => {
    const api = await apiOf(spec);
    const keys = vectors.storageKeys.filter((each) => each.spec === spec);
    expect(keys.length).toBeGreaterThan(500);
    for (const { pallet, item, kind, keys: parts, hex } of keys) {
      const entry = findEntry(api, pallet, item);
      const values = parts.map((part) => given(part, api));
      const made = kind === 'prefix' ? entry?.keyPrefix(...values) : entry?.key(...values);
      expect(made, `${pallet}.${item} ${JSON.stringify(parts)}`).toBe(hex);
    }
    say(`spec ${spec}: ${keys.length} storage keys`);
  });
});
