import type { EpochHyperparameters, StoredRow } from '../input.js';
import { weightsFromDecimals } from '../weights/decimal-weights.js';
import type { Change } from './change.js';
import type { LabState } from './state.js';

/** A part of one, in which a swept weight is counted. */
export const WHOLE_ROW = 1_000_000_000n;

/** One number that takes many values, one simulation each. */
export type Sweep = {
  readonly of:
    | { readonly kind: 'stake'; readonly uid: number }
    /** The target's share of the row, in parts of `WHOLE_ROW`; the others keep their proportions. */
    | { readonly kind: 'weight'; readonly uid: number; readonly target: number }
    | { readonly kind: 'setting'; readonly name: keyof EpochHyperparameters };
  readonly from: bigint;
  readonly to: bigint;
};

/** So many values from one end to the other, both included, each rounded down. */
export const sweepValues = ({ from, to }: Sweep, points: number): readonly bigint[] =>
  Array.from(
    { length: points },
    (_, place) => from + ((to - from) * BigInt(place)) / BigInt(Math.max(1, points - 1)),
  );

/** The change that gives the swept number one value. */
export function sweepChange(
  { of }: Sweep,
  value: bigint,
  state: LabState,
  mechanism: number,
): Change {
  switch (of.kind) {
    case 'stake':
      return { kind: 'stake', uid: of.uid, alpha: value };
    case 'weight': {
      const row = state.mechanisms[mechanism]?.[of.uid]?.weights ?? [];
      return { kind: 'weights', uid: of.uid, weights: rowGiving(row, of.target, value) };
    }
    case 'setting': {
      const now = state.hyperparameters[of.name];
      const next = typeof now === 'bigint' ? value : Number(value);
      return { kind: 'setting', values: { [of.name]: next } };
    }
  }
}

/** A row in which the target has a share, in parts of `WHOLE_ROW`, of the whole. */
function rowGiving(row: StoredRow, target: number, share: bigint): StoredRow {
  const others = row.filter(([uid, value]) => uid !== target && value > 0);
  const rest = others.reduce((sum, [, value]) => sum + BigInt(value), 0n);
  const entries = [
    ...others.map(([uid, value]) => ({ uid, units: BigInt(value) * (WHOLE_ROW - share) })),
    { uid: target, units: rest === 0n ? share : rest * share },
  ];
  return weightsFromDecimals(
    entries
      .sort((left, right) => left.uid - right.uid)
      .map(({ uid, units }) => ({ uid, weight: units.toString() })),
  );
}
