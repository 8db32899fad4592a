import { RuntimeTrap } from '../../runtime.js';
import {
  type Fields,
  type FieldValues,
  fieldsCodec,
  lastSegment,
  segments,
  type TypeHeader,
} from './composite.js';
import { unit } from './primitives.js';
import { concat, takeByte } from './reader.js';
import { type Field, fieldOf, type Static, type Type, unnamed } from './type.js';

/** What one variant carries: nothing, one unnamed value, several of them, or named fields. */
type Payload<T> = {
  readonly fields: readonly Field[];
  encode(value: T): Uint8Array;
  decode(input: Parameters<Type<T>['decode']>[0]): T;
};

/** One variant: its index on the wire, what it carries, and what metadata says about it. */
export type Variant<T> = {
  readonly index: number;
  readonly payload: Payload<T>;
  readonly docs?: string;
};

export type Variants = { readonly [tag: string]: Variant<unknown> };

export type VariantValue<V extends Variants> = {
  [K in keyof V]: V[K] extends Variant<infer T>
    ? [T] extends [undefined]
      ? { readonly tag: K; readonly value?: undefined }
      : { readonly tag: K; readonly value: T }
    : never;
}[keyof V];

/** A variant without content. */
export const empty = (index: number): Variant<undefined> => ({
  index,
  payload: { fields: [], encode: unit.encode, decode: unit.decode },
});

/** A variant around one unnamed value. */
export const holds = <T>(index: number, type: Type<T>): Variant<T> => ({
  index,
  payload: {
    fields: [fieldOf(type)],
    encode: (value) => type.encode(value),
    decode: (input) => type.decode(input),
  },
});

/** A variant of several unnamed values. */
export const holdsAll = <const M extends readonly Type<unknown>[]>(
  index: number,
  ...members: M
): Variant<{ readonly [I in keyof M]: Static<M[I]> }> => ({
  index,
  payload: {
    fields: members.map((member) => fieldOf(member)),
    encode: (values) => concat(members.map((member, at) => member.encode(values[at]))),
    decode: (input) =>
      members.map((member) => member.decode(input)) as { [I in keyof M]: Static<M[I]> },
  },
});

/** A variant with named fields. */
export const has = <F extends Fields>(index: number, fields: F): Variant<FieldValues<F>> => ({
  index,
  payload: {
    fields: Object.entries(fields).map(([name, type]) => fieldOf(type, name)),
    ...fieldsCodec(fields),
  },
});

/** One of several shapes, told apart by a byte. */
export const variant = <const V extends Variants>(
  { path, params = [] }: TypeHeader,
  variants: V,
): Type<VariantValue<V>> => {
  const entries = Object.entries(variants);
  const byIndex = new Map(entries.map(([tag, { index, payload }]) => [index, { tag, payload }]));
  return {
    shape: {
      path: segments(path),
      params,
      def: () => ({
        kind: 'variant',
        variants: entries.map(([name, { index, payload, docs }]) => ({
          name,
          index,
          fields: payload.fields,
          docs,
        })),
      }),
    },
    typeName: lastSegment(path),
    encode: ({ tag, value }) => {
      const chosen = variants[String(tag)];
      if (!chosen) throw new RangeError(`${path} has no variant ${String(tag)}`);
      return concat([Uint8Array.of(chosen.index), chosen.payload.encode(value)]);
    },
    decode: (input) => {
      const index = takeByte(input);
      const chosen = byIndex.get(index);
      if (!chosen) throw new RuntimeTrap(`${path} has no variant ${index}`);
      return { tag: chosen.tag, value: chosen.payload.decode(input) } as VariantValue<V>;
    },
  };
};

/** Variants without content, numbered in order; `docsOf` is what metadata says about each. */
export const flat = <const N extends string>(
  header: TypeHeader,
  names: readonly N[],
  docsOf?: (name: N) => string,
): Type<N> => {
  const docs = (name: N) => (docsOf ? { docs: docsOf(name) } : {});
  const inner = variant(
    header,
    Object.fromEntries(names.map((name, index) => [name, { ...empty(index), ...docs(name) }])),
  );
  return {
    ...inner,
    encode: (tag) => inner.encode({ tag }),
    decode: (input) => inner.decode(input).tag as N,
  };
};

/** A value that may be absent. */
export const option = <T>(of: Type<T>): Type<T | undefined> => {
  const inner = variant(
    { path: 'Option', params: [{ name: 'T', shape: of.shape }] },
    { None: empty(0), Some: holds(1, unnamed(of)) },
  );
  return {
    shape: inner.shape,
    typeName: `Option<${of.typeName}>`,
    encode: (value) =>
      value === undefined ? Uint8Array.of(0) : concat([Uint8Array.of(1), of.encode(value)]),
    decode: (input) => (takeOption(takeByte(input)) ? of.decode(input) : undefined),
  };
};

function takeOption(byte: number): boolean {
  if (byte > 1) throw new RuntimeTrap(`${byte} is not the head of an option`);
  return byte === 1;
}

/** A success or a failure. */
export const result = <T, E>(ok: Type<T>, err: Type<E>) =>
  variant(
    {
      path: 'Result',
      params: [
        { name: 'T', shape: ok.shape },
        { name: 'E', shape: err.shape },
      ],
    },
    { Ok: holds(0, unnamed(ok)), Err: holds(1, unnamed(err)) },
  );
