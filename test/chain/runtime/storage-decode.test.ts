import { readFileSync } from 'node:fs';
import { Metadata, TypeRegistry } from '@polkadot/types';
import { expandMetadata } from '@polkadot/types/metadata';
import { compactStripLength, stringCamelCase } from '@polkadot/util';
import { expect, it } from 'vitest';
import type { Plain } from '../../../src/chain/extrinsic.js';
import { openRuntime } from '../../../src/chain/runtime/open-runtime.js';
import { toHex } from '../../../src/units/hex.js';
import { parseSs58 } from '../../../src/units/ss58.js';
import { camelNames, codecPlain } from '../../support/codec-plain.js';
import { randomGiven } from '../../support/random-given.js';
import { seededRandom } from '../../support/seeded-random.js';
import { describeShared } from '../../support/shared.js';

/** Values for each item of storage; more with BTCLI_STORAGE_ROUNDS. */
const ROUNDS = Number(process.env.BTCLI_STORAGE_ROUNDS ?? 2);

for (const spec of [293, 346, 381, 424]) {
  const title = `every storage item of spec ${spec} is read as polkadot.js reads it`;
  describeShared(title, `metadata/subtensor-${spec}.scale`, (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const runtime = openRuntime(bytes);
    const registry = new TypeRegistry();
    const metadata = new Metadata(registry, bytes);
    registry.setMetadata(metadata);
    const { query } = expandMetadata(registry, metadata);
    const { lookup, extrinsic } = metadata.asLatest;
    const items = runtime.pallets.flatMap(({ storage }) => storage);
    const random = seededRandom(spec);
    const { given } = randomGiven(lookup, extrinsic.callType.toNumber(), random);
    const decoded = (type: number, value: Uint8Array): Plain =>
      codecPlain(registry.createTypeUnsafe(registry.createLookupType(type), [value]));

    it(`knows what it is: spec ${spec} of node-subtensor, with hundreds of items`, () => {
      expect([runtime.specName, runtime.specVersion]).toEqual(['node-subtensor', spec]);
      expect(items.length).toBeGreaterThan(260);
    });

    it('gives the same value for the same bytes, and the bytes back from the value', () => {
      const wrong: unknown[] = [];
      for (const item of items) {
        for (let round = 0; round < ROUNDS; round++) {
          const where = `${item.pallet}.${item.name}`;
          const encoded = runtime.encode(given(item.value), item.value, where, parseSs58);
          const ours = runtime.decode(item.value, encoded);
          const theirs = decoded(item.value, encoded);
          if (JSON.stringify(camelNames(ours)) !== JSON.stringify(theirs)) {
            wrong.push([where, runtime.spell(item.value), camelNames(ours), theirs]);
          }
          const again = runtime.encode(ours as never, item.value, where, parseSs58);
          if (toHex(again) !== toHex(encoded)) wrong.push([where, 'encodes otherwise', ours]);
        }
      }
      expect(wrong).toEqual([]);
    });

    it('gives the same default where nothing is stored', () => {
      const wrong = items
        .filter(({ optional }) => !optional)
        .filter(({ value, fallback }) => {
          const ours = camelNames(runtime.decode(value, fallback));
          return JSON.stringify(ours) !== JSON.stringify(decoded(value, fallback));
        });
      expect(wrong.map(({ pallet, name }) => `${pallet}.${name}`)).toEqual([]);
    });

    it('finds every value in the same place, and reads its keys off that place', () => {
      for (const item of items) {
        const keys = item.keys.map(({ type }) =>
          runtime.encode(given(type), type, item.name, parseSs58),
        );
        const place = runtime.placeOf(item, keys);
        const entry = query[stringCamelCase(item.pallet)]?.[stringCamelCase(item.name)];
        const codecs = item.keys.map(({ type }, at) =>
          registry.createTypeUnsafe(registry.createLookupType(type), [keys[at]]),
        );
        const [, theirs] = compactStripLength(entry?.(...codecs) ?? new Uint8Array());
        expect(toHex(place), item.name).toBe(toHex(theirs));
        const read = runtime.keysIn(item, place);
        const told = item.keys.map(({ type, hasher }, at) =>
          /Concat|Identity/.test(hasher) ? runtime.decode(type, keys[at] as Uint8Array) : undefined,
        );
        expect(
          read.map((key, at) => (told[at] === undefined ? undefined : key)),
          item.name,
        ).toEqual(told);
      }
    });

    it('gives every constant the same value', () => {
      const constants = runtime.pallets.flatMap((pallet) => pallet.constants);
      const ours = constants.map(({ pallet, name, type, value }) => [
        `${pallet}.${name}`,
        camelNames(runtime.decode(type, value)),
      ]);
      const theirs = constants.map(({ pallet, name, type, value }) => [
        `${pallet}.${name}`,
        decoded(type, value),
      ]);
      expect(ours).toEqual(theirs);
      expect(constants.length).toBeGreaterThan(100);
    });
  });
}
