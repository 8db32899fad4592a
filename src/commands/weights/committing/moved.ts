import type { Planned } from './window.js';

/** What binds a commit to the moment of its plan. */
type Bound = Pick<Planned, 'epoch' | 'opens'> & { readonly versionKey: bigint };

/** What the operator should see again before weights are hidden: another epoch, or another version key. */
export function commitMoved(shown: Bound, now: Bound): string | undefined {
  if (now.epoch !== shown.epoch) {
    return `the next block came to be of epoch ${now.epoch}, not ${shown.epoch}`;
  }
  if (now.opens !== shown.opens) {
    return `the first block of the reveal went from ${shown.opens} to ${now.opens}`;
  }
  return keyMoved(shown, now);
}

export const keyMoved = (
  shown: Pick<Bound, 'versionKey'>,
  now: Pick<Bound, 'versionKey'>,
): string | undefined =>
  now.versionKey === shown.versionKey
    ? undefined
    : `the version key went from ${shown.versionKey} to ${now.versionKey}`;
