import { concat } from './reader.js';
import { fieldOf, type Static, type Type, type TypeParam } from './type.js';

export type Fields = { readonly [name: string]: Type<unknown> };
export type FieldValues<F extends Fields> = { readonly [K in keyof F]: Static<F[K]> };

/** `sp_weights::weight_v2::Weight<T>` taken apart: where the type lives and what it takes. */
export type TypeHeader = { readonly path: string; readonly params?: readonly TypeParam[] };

/** A type parameter; one without a type is a parameter that metadata leaves open. */
export const param = (name: string, type?: Type<unknown>): TypeParam =>
  type ? { name, shape: type.shape } : { name };

export const struct = <F extends Fields>(
  { path, params = [] }: TypeHeader,
  fields: F,
): Type<FieldValues<F>> => ({
  shape: {
    path: segments(path),
    params,
    def: () => ({
      kind: 'composite',
      fields: Object.entries(fields).map(([name, type]) => fieldOf(type, name)),
    }),
  },
  typeName: lastSegment(path),
  ...fieldsCodec(fields),
});

/** A named type around one unnamed field; its value is the field's. */
export const newtype = <T>({ path, params = [] }: TypeHeader, inner: Type<T>): Type<T> => ({
  shape: {
    path: segments(path),
    params,
    def: () => ({ kind: 'composite', fields: [fieldOf(inner)] }),
  },
  typeName: lastSegment(path),
  encode: (value) => inner.encode(value),
  decode: (input) => inner.decode(input),
});

/** A named type without content. */
export const marker = ({ path, params = [] }: TypeHeader): Type<undefined> => ({
  shape: { path: segments(path), params, def: () => ({ kind: 'composite', fields: [] }) },
  typeName: lastSegment(path),
  encode: () => concat([]),
  decode: () => undefined,
});

/** Codec of named fields in their order. */
export const fieldsCodec = <F extends Fields>(
  fields: F,
): Pick<Type<FieldValues<F>>, 'encode' | 'decode'> => {
  const entries = Object.entries(fields);
  return {
    encode: (value) => concat(entries.map(([name, type]) => type.encode(value[name]))),
    decode: (input) =>
      Object.fromEntries(
        entries.map(([name, type]) => [name, type.decode(input)]),
      ) as FieldValues<F>,
  };
};

export const segments = (path: string): readonly string[] => path.split('::');

export const lastSegment = (path: string): string => segments(path).at(-1) ?? path;
