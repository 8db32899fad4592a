import type { StoredWeights } from '../../chain/weights.js';
import { shareText } from '../../units/share.js';

/** The whole, in the parts in which rows are compared. */
export const BILLION = 1_000_000_000;

/** A row as parts of a billion for each uid, so that rows of any scale can be compared. */
export function partsByUid(row: StoredWeights): ReadonlyMap<number, number> {
  const sum = BigInt(row.reduce((total, [, value]) => total + value, 0));
  if (sum === 0n) return new Map();
  const parts = (value: number) =>
    Number((2n * BigInt(value) * BigInt(BILLION) + sum) / (2n * sum));
  return new Map(row.filter(([, value]) => value > 0).map(([uid, value]) => [uid, parts(value)]));
}

/** How much of a row would have to move to make it the other, in parts of a billion. */
export function movedParts(
  left: ReadonlyMap<number, number>,
  right: ReadonlyMap<number, number>,
): number {
  if (left.size === 0 || right.size === 0) return left.size === right.size ? 0 : BILLION;
  let twice = 0;
  for (const [uid, parts] of left) twice += Math.abs(parts - (right.get(uid) ?? 0));
  for (const [uid, parts] of right) if (!left.has(uid)) twice += parts;
  return Math.min(BILLION, Math.round(twice / 2));
}

/** Parts of a billion as a decimal of nine places. */
export const partsText = (parts: number): string => shareText(BigInt(parts), BigInt(BILLION));

/** Whether two rows are the same weights, whatever their order; zeros say nothing. */
export function areEqual(left: StoredWeights, right: StoredWeights): boolean {
  const set = (row: StoredWeights) => row.filter(([, value]) => value > 0);
  const other = new Map(set(right));
  const own = set(left);
  return own.length === other.size && own.every(([uid, value]) => other.get(uid) === value);
}
