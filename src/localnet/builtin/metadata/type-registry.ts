import type { V14Lookup } from '@polkadot-api/substrate-bindings';
import type { Def, Field, Shape, TypeParam } from '../scale/type.js';

type Entry = V14Lookup[number];

/** The portable types of one metadata: numbers for shapes, and the list those numbers point into. */
export type TypeRegistry = {
  readonly idOf: (shape: Shape) => number;
  readonly types: () => readonly Entry[];
};

/** Types enter when they are first asked for; the same type asked for twice has one number. */
export function typeRegistry(): TypeRegistry {
  const ids = new Map<Shape, number>();
  const idsByKey = new Map<string, number>();
  const entries: Entry[] = [];

  const idOf = (shape: Shape): number => {
    const known = ids.get(shape);
    if (known !== undefined) return known;
    return shape.path.length > 0 ? enterNamed(shape) : enterPlain(shape);
  };

  // A named type may hold itself, so its number exists before its definition is read.
  const enterNamed = (shape: Shape): number => {
    const params = shape.params.map(paramOf);
    const key = `${shape.path.join('::')}<${params.map(({ type }) => type ?? '').join()}>`;
    const known = idsByKey.get(key);
    if (known !== undefined) return remember(shape, known);
    const id = enter(shape, key, params);
    const entry = entries[id];
    if (entry) entry.def = definitionOf(shape.def());
    return id;
  };

  const enterPlain = (shape: Shape): number => {
    const def = definitionOf(shape.def());
    const key = JSON.stringify(def);
    const known = idsByKey.get(key);
    if (known !== undefined) return remember(shape, known);
    const id = enter(shape, key, []);
    const entry = entries[id];
    if (entry) entry.def = def;
    return id;
  };

  const enter = (shape: Shape, key: string, params: Entry['params']): number => {
    const id = entries.length;
    entries.push({ id, path: [...shape.path], params, def: { tag: 'tuple', value: [] }, docs: [] });
    idsByKey.set(key, id);
    return remember(shape, id);
  };

  const remember = (shape: Shape, id: number): number => {
    ids.set(shape, id);
    return id;
  };

  const paramOf = ({ name, shape }: TypeParam) => ({ name, type: shape && idOf(shape) });

  const fieldOf = ({ name, shape, typeName }: Field) => ({
    name,
    type: idOf(shape),
    typeName,
    docs: [],
  });

  const definitionOf = (def: Def): Entry['def'] => {
    switch (def.kind) {
      case 'primitive':
        return { tag: 'primitive', value: { tag: def.name, value: undefined } };
      case 'compact':
      case 'sequence':
        return { tag: def.kind, value: idOf(def.of) };
      case 'array':
        return { tag: 'array', value: { len: def.length, type: idOf(def.of) } };
      case 'tuple':
        return { tag: 'tuple', value: def.of.map(idOf) };
      case 'composite':
        return { tag: 'composite', value: def.fields.map(fieldOf) };
      case 'variant':
        return {
          tag: 'variant',
          value: def.variants.map(({ name, index, fields, docs }) => ({
            name,
            index,
            fields: fields.map(fieldOf),
            docs: docs === undefined ? [] : [docs],
          })),
        };
    }
  };

  return { idOf, types: () => entries };
}
