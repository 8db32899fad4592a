import { compact } from '../../src/chain/scale/compact.js';
import type { FieldDef, TypeTable } from '../../src/chain/scale/type-table.js';
import type { SeededRandom } from './seeded-random.js';

/** Whether a value of this type can hold what nothing decodes. */
export function unreadable(type: number, { types }: TypeTable, seen = new Set<number>()): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  const def = types[type];
  const any = (inner: readonly number[]) =>
    inner.some((id) => unreadable(id, { types } as TypeTable, seen));
  const within = (fields: readonly FieldDef[]) => any(fields.map(([, id]) => id));
  switch (def?.[0]) {
    case 'unread':
      return true;
    case 'option':
    case 'list':
    case 'array':
      return any([def[1]]);
    case 'tuple':
      return any(def[1]);
    case 'struct':
      return within(def[1]);
    case 'enum':
      // No value of an enum without variants exists.
      return def[1].length === 0 || def[1].some(([, , fields]) => within(fields));
    default:
      return false;
  }
}

/** How deep lists and options are filled; below that they are empty. */
const DEEP = 5;

/** Bytes of a random value of a type. */
export function randomBytesOf(
  type: number,
  table: TypeTable,
  random: SeededRandom,
  depth = 0,
): Uint8Array {
  const def = table.types[type];
  const inner = (id: number) => randomBytesOf(id, table, random, depth + 1);
  const all = (ids: readonly number[]) => Buffer.concat(ids.map(inner));
  const { below } = random;
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => below(256));
  switch (def?.[0]) {
    case 'unsigned':
    case 'signed':
      return bytes(def[1]);
    case 'flag':
      return Uint8Array.of(below(2));
    case 'account':
      return bytes(32);
    case 'text':
      return Buffer.concat([compact(3n), Buffer.from('τao'.slice(0, 2))]);
    case 'nothing':
      return new Uint8Array();
    case 'compact':
      return table.types[def[1]]?.[0] === 'nothing'
        ? new Uint8Array()
        : compact(BigInt(below(2 ** (1 + below(7)))));
    case 'option':
      if (depth > DEEP || below(3) === 0) return Uint8Array.of(0);
      return Buffer.concat([Uint8Array.of(1), inner(def[1])]);
    case 'list': {
      const count = depth > DEEP ? 0 : below(4);
      return Buffer.concat([compact(BigInt(count)), all(Array(count).fill(def[1]))]);
    }
    case 'array':
      return all(Array(def[2]).fill(def[1]));
    case 'tuple':
      return all(def[1]);
    case 'struct':
      return all(def[1].map(([, id]) => id));
    case 'enum': {
      const plain = def[1].filter(([, , fields]) => fields.length === 0);
      const choices = depth > DEEP && plain.length > 0 ? plain : def[1];
      const chosen = choices[below(choices.length)];
      if (!chosen) return new Uint8Array();
      const [index, , fields] = chosen;
      return Buffer.concat([Uint8Array.of(index), all(fields.map(([, id]) => id))]);
    }
    default:
      throw new Error(`no value of ${def?.[0]}`);
  }
}
