import type { SiField } from '@polkadot/types/interfaces';
import { type Encode, isObject, listed, pickName, shown, wrong } from './encoding.js';
import type { Given } from './given.js';

/** The mirror of how fields are decoded: one without a name is the value itself, named ones are an object. */
export function encodeFields(
  given: Given,
  fields: readonly SiField[],
  path: string,
  inner: Encode,
): Uint8Array {
  const [first] = fields;
  if (!first) return encodeNothing(given, path);
  if (first.name.isSome) return encodeNamed(given, fields, path, inner);
  if (fields.length === 1) return inner({ given, type: first.type, path });
  return encodeTuple(
    given,
    fields.map(({ type }) => type),
    path,
    inner,
  );
}

export function encodeTuple(
  given: Given,
  types: readonly SiField['type'][],
  path: string,
  inner: Encode,
): Uint8Array {
  const list = listIn(types.length === 0 && given === null ? [] : given, path);
  if (list.length !== types.length) {
    throw wrong(path, `${list.length} values are given`, `it takes ${types.length}`);
  }
  return Buffer.concat(
    types.map((type, at) => inner({ given: list[at] ?? null, type, path: `${path}[${at}]` })),
  );
}

function encodeNamed(given: Given, fields: readonly SiField[], path: string, inner: Encode) {
  const values = fieldsIn(given, fields.map(nameOf), path);
  return Buffer.concat(
    fields.map((field) => {
      const name = nameOf(field);
      const below = path === '' ? name : `${path}.${name}`;
      return inner({ given: values.get(name) ?? null, type: field.type, path: below });
    }),
  );
}

function encodeNothing(given: Given, path: string): Uint8Array {
  if (given === null || (isObject(given) && Object.keys(given).length === 0)) {
    return new Uint8Array();
  }
  throw wrong(path, `${shown(given)} is given where nothing belongs`, 'leave it out');
}

/** What is given by name, when it is given by exactly these names; absent is not null. */
export function fieldsIn(
  given: Given,
  names: readonly string[],
  path: string,
): ReadonlyMap<string, Given> {
  if (!isObject(given)) {
    throw wrong(path, `${shown(given)} is no object`, `give ${listed(names)} by name`);
  }
  const values = new Map(
    Object.entries(given).map(([name, value]) => [pickName(name, names, path), value]),
  );
  const missing = names.filter((name) => !values.has(name));
  if (missing.length === 0 && values.size === Object.keys(given).length) return values;
  const what = missing.length > 0 ? `${listed(missing)} missing` : 'a name is given twice';
  throw wrong(path, what, `it takes ${listed(names)}`);
}

export function listIn(given: Given, path: string): readonly Given[] {
  if (Array.isArray(given)) return given as readonly Given[];
  throw wrong(path, `${shown(given)} is no list`, 'write it like [1, 2]');
}

export const nameOf = ({ name }: SiField): string => name.unwrapOrDefault().toString();
