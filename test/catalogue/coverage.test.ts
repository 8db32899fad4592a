import { describe, expect, it } from 'vitest';
import { palletErrors, runtimeErrors } from '../../src/catalogue/errors-by-pallet.js';
import { knownSpecs, numberedErrors, specsWith } from '../../src/catalogue/runtimes/numbers.js';
import { describeShared, shared } from '../support/shared.js';
import { errorsOf } from './runtime-errors.js';

const written = Object.entries(palletErrors).flatMap(([pallet, errors]) =>
  Object.keys(errors).map((name) => `${pallet}.${name}`),
);

/** A metadata file that is not here fails a suite that the newest one let run. */
const metadataOf = (spec: number) => {
  const file = shared(`metadata/subtensor-${spec}.scale`);
  if (!file) throw new Error(`metadata of spec ${spec} is missing beside the newest one`);
  return errorsOf(file);
};

describeShared('whoever meets an error finds what it means', 'metadata/subtensor-424.scale', () => {
  const runtimes = knownSpecs.map((spec) => ({ spec, ...metadataOf(spec) }));

  it('knows every error of every pallet of the four runtimes, and none that no runtime has', () => {
    const declared = runtimes.flatMap(({ pallets }) =>
      pallets.flatMap(({ pallet, errors }) => errors.map(({ name }) => `${pallet}.${name}`)),
    );
    expect([...written].sort()).toEqual([...new Set(declared)].sort());
  });

  it.each(runtimes)('numbers the errors of spec $spec as its metadata does', (runtime) => {
    const declared = runtime.pallets.flatMap(({ index, pallet, errors }) =>
      errors.map(({ number, name }) => ({
        ...{ spec: runtime.spec, index, pallet, name },
        error: number,
      })),
    );
    const known = numberedErrors.filter(({ spec }) => spec === runtime.spec);
    expect(known).toHaveLength(declared.length);
    expect(known).toEqual(expect.arrayContaining(declared));
  });

  it.each(runtimes)("knows the errors of no pallet in spec $spec, each kind's alone", ({ own }) => {
    const kinds = Object.entries(runtimeErrors);
    for (const [kind, errors] of kinds) {
      expect(Object.keys(errors), kind).toEqual(own[`${kind}Error`]);
    }
    expect(kinds).toHaveLength(Object.keys(own).length);
  });
});

describe('a renamed error leads to the name of today', () => {
  const renamed = Object.entries(palletErrors).flatMap(([pallet, errors]) =>
    Object.entries(errors).flatMap(([old, { renamed: now }]) =>
      now ? [{ pallet, old, now }] : [],
    ),
  );

  it.each(renamed)('$pallet.$old is $now', ({ pallet, old, now }) => {
    const [before, after] = [specsWith(pallet, old), specsWith(pallet, now)];
    expect(after).toContain(knownSpecs.at(-1));
    expect(before.filter((spec) => after.includes(spec))).toEqual([]);
    expect([...before, ...after]).toEqual(knownSpecs);
  });
});
