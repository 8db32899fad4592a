import { type Rao, rao } from '../units/money.js';
import { parseSs58, type Ss58 } from '../units/ss58.js';
import { AccountWord, Whole } from './scale/decoded.js';

/** A value of the chain: a Codec of @polkadot/api, or what scale/decode-table.ts made of the same bytes. */
export type Value = { toString(): string };

/**
 * One struct of the chain, field by field. A field the runtime does not have throws by name, since
 * a silent zero would be believed.
 */
export type Fields<V extends Value> = {
  readonly has: (name: string) => boolean;
  readonly codec: (name: string) => V;
  readonly integer: (name: string) => bigint;
  readonly count: (name: string) => number;
  readonly amount: (name: string) => Rao;
  readonly address: (name: string) => Ss58;
  readonly flag: (name: string) => boolean;
  readonly list: (name: string) => readonly V[];
  /** Text stored as `Vec<Compact<u8>>`, where every byte is a number of its own. */
  readonly byteText: (name: string) => string;
};

export function fieldsOf<V extends Value>(struct: V, what: string): Fields<V> {
  const record = struct as unknown as { get?: (name: string) => V | undefined };
  const codec = (name: string) => {
    const value = record.get?.(name);
    if (value === undefined) throw new Error(`${what} of this runtime has no field ${name}`);
    return value;
  };
  const list = (name: string) => itemsOf(codec(name));
  const integer = (name: string) => integerOf(codec(name));
  return {
    has: (name) => record.get?.(name) !== undefined,
    codec,
    integer,
    count: (name) => Number(integer(name)),
    amount: (name) => rao(integer(name)),
    address: (name) => addressOf(codec(name)),
    flag: (name) => flagOf(codec(name)),
    list,
    byteText: (name) => Buffer.from(list(name).map(countOf)).toString('utf8'),
  };
}

export const integerOf = (value: Value): bigint =>
  value instanceof Whole ? value.integer : BigInt(value.toString());
export const countOf = (value: Value): number => Number(integerOf(value));
export const addressOf = (value: Value): Ss58 =>
  value instanceof AccountWord ? value.text : parseSs58(value.toString());
export const flagOf = (value: Value): boolean => value.toString() === 'true';
export const itemsOf = <V extends Value>(value: V): readonly V[] => [
  ...(value as unknown as Iterable<V>),
];

/** The bytes of a text or a fixed array, without the length that encoding puts in front. */
export function bytesOf(value: Value): Uint8Array {
  const codec = value as { toU8a?: (isBare: boolean) => Uint8Array };
  return codec.toU8a ? codec.toU8a(true) : (value as unknown as Uint8Array);
}

/** The value inside an Option, or undefined. */
export function optional<V extends Value>(value: V): V | undefined {
  const option = value as unknown as { isSome?: boolean; unwrap?: () => V };
  return option.isSome ? option.unwrap?.() : undefined;
}
