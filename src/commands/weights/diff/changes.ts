import type { StoredWeights, ValidatorWeights } from '../../../chain/weights.js';
import type { Ss58 } from '../../../units/ss58.js';
import { areEqual, movedParts, partsByUid } from '../likeness.js';

/** One uid on which two rows differ; zero where a row has no place for it. */
export type Change = {
  readonly uid: number;
  readonly before: number;
  readonly after: number;
  /** Of each row, in parts of a billion. */
  readonly shares: readonly [before: number, after: number];
};

export type Neuron = { readonly uid: number; readonly hotkey: Ss58 };

/** How one row became another, or differs from it. */
export type RowChange = {
  readonly validator: Neuron;
  /** Whose row the second is, where it is another validator's. */
  readonly other: Neuron | undefined;
  readonly equal: boolean;
  /** How much of the row moved, in parts of a billion. */
  readonly moved: number;
  readonly changes: readonly Change[];
};

/** Compares two rows uid by uid. */
export function changeOf(
  validator: Neuron,
  before: StoredWeights,
  after: StoredWeights,
  other?: Neuron,
): RowChange {
  const [values, shares] = [
    [new Map(before), new Map(after)],
    [partsByUid(before), partsByUid(after)],
  ] as const;
  const uids = [...new Set([...before, ...after].map(([uid]) => uid))].sort((a, b) => a - b);
  const changes = uids.flatMap((uid): readonly Change[] => {
    const [was, is] = [values[0].get(uid) ?? 0, values[1].get(uid) ?? 0];
    if (was === is) return [];
    const parts = [shares[0].get(uid) ?? 0, shares[1].get(uid) ?? 0] as const;
    return [{ uid, before: was, after: is, shares: parts }];
  });
  const equal = areEqual(before, after);
  return { validator, other, equal, moved: equal ? 0 : movedParts(...shares), changes };
}

/** Every validator whose row is another than before, by its uid now; a hotkey that left comes last. */
export function changesBetween(
  before: readonly ValidatorWeights[],
  after: readonly ValidatorWeights[],
): readonly RowChange[] {
  const earlier = new Map(before.map((each) => [each.hotkey, each]));
  const now = new Set(after.map(({ hotkey }) => hotkey));
  return [
    ...after.map((each) => changeOf(each, earlier.get(each.hotkey)?.weights ?? [], each.weights)),
    ...before
      .filter(({ hotkey }) => !now.has(hotkey))
      .map((each) => changeOf(each, each.weights, [])),
  ].filter(({ equal }) => !equal);
}
