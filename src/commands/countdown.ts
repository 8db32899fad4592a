import { durationText } from '../units/duration.js';

/** A block that is to come, as in `block 36,007, in 36,000 blocks or about 5 days`. */
export function whenText(block: number, now: number, blockTime: number | undefined): string {
  const left = block - now;
  if (left <= 0) return `block ${block}, which has come`;
  const time = blockTime === undefined ? '' : ` or about ${durationText(left * blockTime)}`;
  return `block ${block}, in ${left} ${left === 1 ? 'block' : 'blocks'}${time}`;
}
