import type { Runtime } from './runtime.js';
import { spec293 } from './spec-293.js';
import { spec346 } from './spec-346.js';
import { spec381 } from './spec-381.js';
import { spec424 } from './spec-424.js';

/** One error under the numbers by which one runtime calls it. */
export type NumberedError = {
  readonly spec: number;
  readonly index: number;
  readonly error: number;
  readonly pallet: string;
  readonly name: string;
};

const runtimes: readonly Runtime[] = [spec424, spec381, spec346, spec293];

/** The runtimes whose metadata is known, oldest first. */
export const knownSpecs: readonly number[] = runtimes.map(({ spec }) => spec).reverse();

/** Every error of every known runtime, the newest runtime first. */
export const numberedErrors: readonly NumberedError[] = runtimes.flatMap(({ spec, pallets }) =>
  Object.entries(pallets).flatMap(([key, names]) => {
    const [index, pallet = ''] = key.split(' ');
    const named = names.trim().split(/\s+/);
    return named.map((name, error) => ({ spec, index: Number(index), error, pallet, name }));
  }),
);

/** The runtimes that have an error of this name, oldest first. */
export const specsWith = (pallet: string, name: string): readonly number[] =>
  knownSpecs.filter((spec) => bySpec.get(spec)?.has(`${pallet}.${name}`));

const bySpec = new Map(
  runtimes.map(({ spec }) => [
    spec,
    new Set(
      numberedErrors
        .filter((error) => error.spec === spec)
        .map(({ pallet, name }) => `${pallet}.${name}`),
    ),
  ]),
);
