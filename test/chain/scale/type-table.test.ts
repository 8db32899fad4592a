import { readFileSync } from 'node:fs';
import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { describe, expect, it } from 'vitest';
import { bytesOf, itemsOf, optional } from '../../../src/chain/decode.js';
import { findEntry } from '../../../src/chain/reads/storage.js';
import { tableDecoder } from '../../../src/chain/scale/decode-table.js';
import { Case, type Decoded, Perhaps, Whole, Word } from '../../../src/chain/scale/decoded.js';
import { deriveTable } from '../../../src/chain/scale/derive-table.js';
import { hasKnownKeys, storageKey } from '../../../src/chain/scale/storage-key.js';
import { parseTypeTable, type TypeTable } from '../../../src/chain/scale/type-table.js';
import { fromHex } from '../../../src/units/hex.js';
import { encodeSs58 } from '../../../src/units/ss58.js';
import { apiOfBytes } from '../../support/metadata-chain.js';
import { randomBytesOf, unreadable } from '../../support/random-values.js';
import { type SeededRandom, seededRandom } from '../../support/seeded-random.js';
import { describeShared } from '../../support/shared.js';

const VALUES = Number(process.env.BTCLI_TYPE_VALUES ?? 1);
const SEED = Number(process.env.BTCLI_TYPE_SEED ?? 1);

/** Throws where the two decoders see different values in the same bytes. */
function compare(ours: Decoded, theirs: Codec, where: string): void {
  const told = (seen: unknown, wanted: unknown) => {
    // Thousands of values are compared: an assertion for each would cost more than all the decoding.
    const isSame = Buffer.isBuffer(seen) ? seen.equals(wanted as Buffer) : seen === wanted;
    if (!isSame) expect({ where, seen }).toEqual({ where, seen: wanted });
  };
  if (ours instanceof Whole) {
    told(ours.integer, BigInt(theirs.toString()));
    return;
  }
  if (ours instanceof Case) {
    const { type, inner } = theirs as Codec & { type: string; inner: Codec };
    told(ours.text, type);
    compare(ours.content, inner, `${where}.${type}`);
    return;
  }
  if (ours instanceof Word) {
    told(ours.text, theirs.toString());
    return;
  }
  if (ours instanceof Uint8Array) {
    told(Buffer.from(ours), Buffer.from(bytesOf(theirs)));
    return;
  }
  if (ours instanceof Perhaps) {
    const inner = optional(theirs);
    told(ours.isSome, inner !== undefined);
    const mine = ours.unwrap();
    if (mine && inner) compare(mine, inner, `${where}?`);
    return;
  }
  if (ours instanceof Map) {
    for (const [name, value] of ours) {
      const field = (theirs as unknown as { get: (name: string) => Codec }).get(name);
      compare(value, field, `${where}.${name}`);
    }
    return;
  }
  const list = ours as readonly Decoded[];
  if (list.length === 0 && theirs.isEmpty) return;
  const items = itemsOf(theirs);
  told(list.length, items.length);
  list.forEach((item, at) => {
    compare(item, items[at] as Codec, `${where}[${at}]`);
  });
}

/** Types that a read can meet: what is stored, what is constant, and what functions take and give. */
const metTypes = ({ storage, functions, constants }: TypeTable): readonly number[] => [
  ...new Set([
    ...Object.values(storage).map(({ value }) => value),
    ...Object.values(functions).map(({ output }) => output),
    ...Object.values(constants).map(([type]) => type),
  ]),
];

/**
 * Calls, events and errors, which no read meets, and which @polkadot/api has forms of its own for;
 * sorted maps, of which random bytes are none.
 */
const withoutCalls = ({ types }: TypeTable, { registry }: ApiPromise): TypeTable['types'] =>
  types.map((def, id) => {
    const path = registry.lookup.getSiType(id as never).path.join('::');
    return /Runtime(Call|Event|Error)$|DispatchError$|generic::era|::digest|^BTree/.test(path)
      ? (['unread', path] as const)
      : def;
  });

for (const spec of [293, 346, 381, 424]) {
  describeShared(
    `a balance, a stake or a metagraph is the same read either way, on spec ${spec}`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      let opened: Promise<readonly [ApiPromise, TypeTable]> | undefined;
      const open = () => {
        opened ??= apiOfBytes(new Uint8Array(readFileSync(file)), spec).then((api) => {
          const table = parseTypeTable(JSON.stringify(deriveTable(api)));
          if (!table) throw new Error('the table did not survive being kept');
          return [api, { ...table, types: withoutCalls(table, api) }] as const;
        });
        return opened;
      };
      const typed = ({ registry }: ApiPromise, type: number, bytes: Uint8Array) =>
        registry.createTypeUnsafe<Codec>(registry.createLookupType(type as never), [bytes]);

      it('decodes random values of every type as @polkadot/api does', async () => {
        const [api, table] = await open();
        const decode = tableDecoder(table);
        const random = seededRandom(SEED);
        let compared = 0;
        for (const type of metTypes(table)) {
          if (unreadable(type, table)) continue;
          for (let round = 0; round < VALUES; round++) {
            const bytes = randomBytesOf(type, table, random);
            compare(
              decode(type, bytes),
              typed(api, type, bytes),
              `${type} ${JSON.stringify(table.types[type])}`,
            );
            compared += 1;
          }
        }
        expect(compared).toBeGreaterThan(100);
      });

      it('knows every default and constant', async () => {
        const [api, table] = await open();
        const decode = tableDecoder(table);
        const given = [
          ...Object.entries(table.constants),
          ...Object.entries(table.storage).flatMap(([name, { value, fallback }]) =>
            fallback === null ? [] : [[name, [value, fallback]] as const],
          ),
        ];
        for (const [name, [type, hex]] of given) {
          if (unreadable(type, table)) continue;
          const bytes = fromHex(hex) ?? new Uint8Array();
          compare(decode(type, bytes), typed(api, type, bytes), name);
        }
      });

      it('looks for every value at the place where the chain keeps it', async () => {
        const [api, table] = await open();
        const random = seededRandom(SEED);
        const unknown: string[] = [];
        for (const [name, item] of Object.entries(table.storage)) {
          if (!hasKnownKeys(item)) unknown.push(name);
          const keys = item.keys.map(([, type]) => keyOf(type, table, random));
          if (!hasKnownKeys(item) || keys.includes(undefined)) continue;
          const [pallet = '', entry = ''] = name.split('.');
          expect({ name, key: storageKey(item, keys, table) }).toEqual({
            name,
            key: findEntry(api, pallet, entry)?.key(...keys),
          });
        }
        expect(
          unknown.filter((name) => /^(SubtensorModule|Swap|System\.Account)/.test(name)),
        ).toEqual([]);
      });
    },
  );
}

/** A key as reads give it; undefined for a kind that none of them gives. */
function keyOf(type: number, table: TypeTable, random: SeededRandom): unknown {
  const def = table.types[type];
  if (def?.[0] === 'account') return encodeSs58(randomBytesOf(type, table, random));
  if (def?.[0] === 'unsigned') return BigInt(random.below(2 ** Math.min(32, 8 * def[1])));
  if (def?.[0] === 'tuple' && def[1].length === 1) return keyOf(def[1][0] ?? -1, table, random);
  return undefined;
}

describe('a table that was kept by another version of this program', () => {
  it('is not read', () => {
    expect(parseTypeTable(JSON.stringify({ form: 0, types: [] }))).toBeUndefined();
  });
});
