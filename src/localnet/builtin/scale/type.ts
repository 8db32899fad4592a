import { expectEnd, type Reader, readerOf } from './reader.js';

/** A type as metadata describes it. The definition is a thunk, because a call can hold a call. */
export type Shape = {
  readonly path: readonly string[];
  readonly params: readonly TypeParam[];
  readonly def: () => Def;
};

export type TypeParam = { readonly name: string; readonly shape?: Shape };

export type Field = {
  readonly name?: string;
  readonly shape: Shape;
  /** The type as the runtime's source spells it; clients show it and some decide by it. */
  readonly typeName?: string;
};

export type VariantShape = {
  readonly name: string;
  readonly index: number;
  readonly fields: readonly Field[];
  readonly docs?: string | undefined;
};

export type Primitive =
  | 'bool'
  | 'str'
  | 'u8'
  | 'u16'
  | 'u32'
  | 'u64'
  | 'u128'
  | 'i16'
  | 'i32'
  | 'i64'
  | 'i128';

export type Def =
  | { readonly kind: 'primitive'; readonly name: Primitive }
  | { readonly kind: 'compact' | 'sequence'; readonly of: Shape }
  | { readonly kind: 'array'; readonly of: Shape; readonly length: number }
  | { readonly kind: 'tuple'; readonly of: readonly Shape[] }
  | { readonly kind: 'composite'; readonly fields: readonly Field[] }
  | { readonly kind: 'variant'; readonly variants: readonly VariantShape[] };

/**
 * One declaration of a runtime type: its codec and its description. Encode and decode are methods,
 * so that a list may hold types of many values.
 */
export type Type<T> = {
  readonly shape: Shape;
  readonly typeName?: string;
  encode(value: T): Uint8Array;
  decode(input: Reader): T;
};

/** The value a type declaration stands for. */
export type Static<D> = D extends Type<infer T> ? T : never;

/** The type under the name the runtime's source gives it in this place. */
export const as = <T>(type: Type<T>, typeName: string): Type<T> => ({ ...type, typeName });

/** The type in a place where the runtime's source gives it no name. */
export function unnamed<T>(type: Type<T>): Type<T> {
  const { typeName: _, ...rest } = type;
  return rest;
}

/** Decodes the whole input; traps when bytes are missing or left over. */
export function decodeAll<T>(type: Type<T>, bytes: Uint8Array): T {
  const reader = readerOf(bytes);
  const value = type.decode(reader);
  expectEnd(reader);
  return value;
}

/** A shape without path or parameters. */
export const bare = (def: Def): Shape => ({ path: [], params: [], def: () => def });

/** A field of a composite or variant, as metadata lists it. */
export const fieldOf = (type: Type<unknown>, name?: string): Field => ({
  ...(name !== undefined && { name: snake(name) }),
  shape: type.shape,
  ...(type.typeName !== undefined && { typeName: type.typeName }),
});

/** The name the chain gives a field: `freeBalance` is `free_balance` there. */
export const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
