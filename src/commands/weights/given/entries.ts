import type { DecimalWeight } from '../../../consensus/weights/decimal-weights.js';
import { refuse } from '../../../errors.js';

/** A uid and its weight, still as they were written. */
export type WrittenWeight = { readonly uid: string; readonly weight: string };

const LARGEST_UID = 65_535;

/**
 * Weights as decimals, in the order they were written. Percentages are allowed, but not mixed with
 * other numbers; a uid has one weight.
 */
export function decimalWeights(written: readonly WrittenWeight[]): readonly DecimalWeight[] {
  const percents = written.filter(({ weight }) => weight.trim().endsWith('%')).length;
  if (percents > 0 && percents < written.length) {
    throw refuse(
      'bad-input',
      'some weights are percentages and some are not',
      'write all of them the same way',
    );
  }
  const seen = new Set<number>();
  return written.map(({ uid: uidText, weight: weightText }) => {
    const uid = /^\s*\d{1,5}\s*$/.test(uidText) ? Number(uidText) : LARGEST_UID + 1;
    if (uid > LARGEST_UID) {
      throw refuse('bad-input', `${JSON.stringify(uidText)} is not a uid`, 'uids count from 0');
    }
    if (seen.has(uid)) throw twice(uid);
    seen.add(uid);
    const weight = weightText.trim().replace(/%$/, '');
    if (/^\d+(\.\d+)?(e[+-]?\d{1,3})?$/i.test(weight)) return { uid, weight };
    throw refuse(
      'bad-input',
      `${JSON.stringify(weightText)}, the weight of uid ${uid}, is not a number from zero up`,
      'write it like 0.25, 3 or 25%',
    );
  });
}

/** The chain calls it DuplicateUids. */
const twice = (uid: number) =>
  refuse('bad-input', `uid ${uid} has two weights`, 'keep one of them', {
    ...{ rule: 'duplicate-uid', chainError: 'DuplicateUids' },
  });
