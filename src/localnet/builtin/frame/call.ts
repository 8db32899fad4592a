import type { Fields, FieldValues } from '../scale/composite.js';
import type { Origin } from '../types/origin.js';
import type { DispatchClass, Pays, Weight } from '../types/weight.js';
import type { Context } from './context.js';

/** What a call costs before it has run. */
export type DispatchInfo = {
  readonly weight: Weight;
  readonly dispatchClass: DispatchClass;
  readonly paysFee: Pays;
};

/** What a call turned out to cost, where that differs from what was announced. */
export type PostDispatch = { readonly actualWeight?: Weight; readonly paysFee?: Pays };

/** One dispatchable call of a pallet. The functions are methods, so that a list may mix arguments. */
export type Call<A> = {
  readonly index: number;
  readonly args: Fields;
  info(args: A): DispatchInfo;
  /** Throws DispatchFailure to refuse; what it wrote is rolled back. */
  run(context: Context, origin: Origin, args: A): PostDispatch | undefined;
};

/** A decoded call together with the definition it belongs to. */
export type RuntimeCall = {
  readonly pallet: string;
  readonly name: string;
  readonly call: Call<unknown>;
  readonly args: unknown;
};

type Definition<F extends Fields> = {
  readonly index: number;
  readonly args: F;
  readonly weight: Weight | ((args: FieldValues<F>) => Weight);
  readonly dispatchClass?: DispatchClass | ((args: FieldValues<F>) => DispatchClass);
  readonly paysFee?: Pays | ((args: FieldValues<F>) => Pays);
  readonly run: (
    context: Context,
    origin: Origin,
    args: FieldValues<F>,
  ) => PostDispatch | undefined;
};

/** Declares a call: Normal class and paid for, unless it says otherwise. */
export const call = <F extends Fields>(definition: Definition<F>): Call<FieldValues<F>> => ({
  index: definition.index,
  args: definition.args,
  info: (args) => ({
    weight: resolve(definition.weight, args),
    dispatchClass: resolve(definition.dispatchClass ?? 'Normal', args),
    paysFee: resolve(definition.paysFee ?? 'Yes', args),
  }),
  run: definition.run,
});

export const dispatchInfo = ({ call, args }: RuntimeCall): DispatchInfo => call.info(args);

const resolve = <A, T extends string | object>(value: T | ((args: A) => T), args: A): T =>
  typeof value === 'function' ? (value as (args: A) => T)(args) : value;
