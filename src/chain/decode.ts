import type { Codec } from '@polkadot/types/types';
import { type Rao, rao } from '../units/money.js';
import { parseSs58, type Ss58 } from '../units/ss58.js';

/**
 * One struct of the chain, field by field. A field the runtime does not have throws by name, since
 * a silent zero would be believed.
 */
export type Fields = {
  readonly has: (name: string) => boolean;
  readonly codec: (name: string) => Codec;
  readonly integer: (name: string) => bigint;
  readonly count: (name: string) => number;
  readonly amount: (name: string) => Rao;
  readonly address: (name: string) => Ss58;
  readonly flag: (name: string) => boolean;
  readonly list: (name: string) => readonly Codec[];
  /** Text stored as `Vec<Compact<u8>>`, where every byte is a number of its own. */
  readonly byteText: (name: string) => string;
};

export function fieldsOf(struct: Codec, what: string): Fields {
  const record = struct as unknown as { get?: (name: string) => Codec | undefined };
  const codec = (name: string) => {
    const value = record.get?.(name);
    if (value === undefined) throw new Error(`${what} of this runtime has no field ${name}`);
    return value;
  };
  const list = (name: string) => [...(codec(name) as unknown as Iterable<Codec>)];
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

export const integerOf = (codec: Codec): bigint => BigInt(codec.toString());
export const countOf = (codec: Codec): number => Number(integerOf(codec));
export const addressOf = (codec: Codec): Ss58 => parseSs58(codec.toString());
export const flagOf = (codec: Codec): boolean => codec.toPrimitive() === true;

/** The value inside an Option, or undefined. */
export function optional(codec: Codec): Codec | undefined {
  const option = codec as unknown as { isSome?: boolean; unwrap?: () => Codec };
  return option.isSome ? option.unwrap?.() : undefined;
}
