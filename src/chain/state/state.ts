import type { BlockRef } from '../../units/block.js';
import type { ChainIdentity } from '../chain.js';
import type { Value } from '../decode.js';
import { notInRuntime } from '../not-in-runtime.js';

/** Where a value is stored: an item by the runtime's names, and the keys into it, none for a plain value. */
export type Place = {
  readonly pallet: string;
  readonly item: string;
  readonly keys: readonly unknown[];
};

/**
 * What a runtime and its state answer, by the runtime's own names. Reads that ask for no more than
 * this work over @polkadot/api and without it alike.
 */
export type State = {
  readonly hasItem: (pallet: string, item: string) => boolean;
  /**
   * Many values at one block, in one request and in the order asked. Where nothing is stored the
   * answer is the item's default, or undefined for an item that has none.
   */
  readonly read: (
    places: readonly Place[],
    at: BlockRef,
  ) => Promise<readonly (Value | undefined)[]>;
  readonly hasFunction: (trait: string, method: string) => boolean;
  /** Camel-cased names of the fields of the struct that a function answers with, perhaps in an Option. */
  readonly answerFields: (trait: string, method: string) => readonly string[];
  /** Calls a runtime function at one block; refuses `not-in-runtime` where there is none such. */
  readonly call: (
    trait: string,
    method: string,
    inputs: readonly unknown[],
    at: BlockRef,
  ) => Promise<Value>;
  /** Undefined where the runtime has no such constant. */
  readonly constant: (pallet: string, name: string) => Value | undefined;
};

/** Places in one pallet's storage; refuses `not-in-runtime` when the runtime lacks the item. */
export const placesIn =
  (pallet: string, state: State, identity: ChainIdentity) =>
  (item: string, ...keys: readonly unknown[]): Place => {
    if (!state.hasItem(pallet, item)) throw notInRuntime(`storage ${pallet}.${item}`, identity);
    return { pallet, item, keys };
  };

/** As State.read, for items that have defaults: every value is there. */
export async function readAll(
  places: readonly Place[],
  at: BlockRef,
  state: State,
): Promise<readonly Value[]> {
  const found = await state.read(places, at);
  return found.map((value, position) => {
    if (value !== undefined) return value;
    throw new Error(`${places[position]?.item} has no default`);
  });
}
