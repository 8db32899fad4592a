import type { I32F32 } from '../fixed/i32f32.js';
import type { EpochInput, StoredRow } from '../input.js';
import type { SparseMatrix } from '../sparse.js';

/** Stored bonds without those to neurons that registered since the last epoch. */
export function keptBonds(input: EpochInput): readonly StoredRow[] {
  const { neurons } = input;
  const since = lastEpochBlock(input);
  return neurons.map(({ bonds }) =>
    // A uid without a neuron counts as registered at 0: it earns nothing, but liquid alpha's walk
    // over the row still stops at it.
    bonds.filter(([target]) => since > (neurons[target]?.registeredAt ?? 0)),
  );
}

/** The kept bonds read through a scale. */
export const previousBonds = (input: EpochInput, read: (stored: number) => I32F32): SparseMatrix =>
  keptBonds(input).map((row) => row.map(([target, value]) => [target, read(value)] as const));

function lastEpochBlock({ rules, block, lastStepBlock, hyperparameters }: EpochInput): number {
  return rules.bondsDateFromLastStep && lastStepBlock !== 0
    ? lastStepBlock + 1
    : Math.max(0, block - hyperparameters.tempo);
}
