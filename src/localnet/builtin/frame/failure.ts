import { toHex } from '../../../units/hex.js';
import type { TypeHeader } from '../scale/composite.js';
import { flat } from '../scale/variant.js';
import type { ArithmeticError, DispatchError, TokenError } from '../types/dispatch-error.js';
import type { InvalidTransaction, ValidityError } from '../types/validity.js';
import type { PostDispatch } from './call.js';

/** A call's refusal to happen; its storage is rolled back, and the error goes into an event. */
export class DispatchFailure extends Error {
  constructor(
    readonly error: DispatchError,
    readonly post: PostDispatch = {},
  ) {
    super(`dispatch error ${error.tag}`);
    this.name = 'DispatchFailure';
  }
}

/** An extrinsic that neither the pool nor a block may take. */
export class Rejection extends Error {
  constructor(readonly error: ValidityError) {
    super(`transaction validity error ${error.value.tag}`);
    this.name = 'Rejection';
  }
}

type PlainInvalid = Exclude<InvalidTransaction['tag'], 'Custom'>;

export const invalid = (tag: PlainInvalid): Rejection =>
  new Rejection({ tag: 'Invalid', value: { tag } });

export const unknown = (tag: 'CannotLookup' | 'NoUnsignedValidator'): Rejection =>
  new Rejection({ tag: 'Unknown', value: { tag } });

export const badOrigin = (): DispatchFailure => new DispatchFailure({ tag: 'BadOrigin' });

export const tokenFailure = (value: TokenError): DispatchFailure =>
  new DispatchFailure({ tag: 'Token', value });

export const arithmeticFailure = (value: ArithmeticError): DispatchFailure =>
  new DispatchFailure({ tag: 'Arithmetic', value });

/**
 * `SubnetNotExists` as `Subnet not exists.`: some Python clients name an error only where the metadata
 * says anything about it.
 */
const inWords = (name: string): string => {
  const words = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};

/** A pallet's errors: the type that metadata lists, and how to raise one. */
export const palletErrors = <const N extends string>(
  palletIndex: number,
  header: TypeHeader,
  names: readonly N[],
) => {
  const type = flat(header, names, inWords);
  return {
    type,
    failure: (name: N, post: PostDispatch = {}): DispatchFailure => {
      const error = toHex(Uint8Array.of(...type.encode(name), 0, 0, 0));
      return new DispatchFailure({ tag: 'Module', value: { index: palletIndex, error } }, post);
    },
  };
};
