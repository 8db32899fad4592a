import type { Fields, FieldValues } from '../scale/composite.js';
import type { Type } from '../scale/type.js';
import type { Context } from './context.js';

/** One function of a runtime API. */
export type ApiMethod = {
  readonly name: string;
  readonly inputs: Fields;
  readonly output: Type<unknown>;
  run(context: Context, inputs: unknown): unknown;
};

/** A runtime API: entry points are its name and the method's, joined by an underscore. */
export type RuntimeApi = {
  readonly name: string;
  readonly version: number;
  readonly methods: readonly ApiMethod[];
};

/** Declares one function with its inputs in order. */
export const method = <F extends Fields, O>(
  name: string,
  inputs: F,
  output: Type<O>,
  run: (context: Context, inputs: FieldValues<F>) => O,
): ApiMethod => ({
  name,
  inputs,
  output,
  run: (context, values) => run(context, values as FieldValues<F>),
});
