import { isDeepStrictEqual } from 'node:util';
import type { ChainBeacon } from '../../../chain/weight-commits.js';
import { commitMoved } from '../committing/moved.js';
import type { Facts, Plan } from './plan.js';
import { roundFit } from './round-fit.js';

const boundOf = ({ when, row: { versionKey } }: Facts) => ({ ...when, versionKey });

/** What the operator should see again before weights are locked: another epoch, key, beacon, or a stale round. */
export function lockMoved({ facts: shown }: Plan, { facts: now }: Plan): string | undefined {
  if (!isDeepStrictEqual(now.manner, shown.manner)) {
    return 'the way in which the chain takes timelocked commits changed';
  }
  if (!isSameBeacon(shown.beacon, now.beacon)) return 'the beacon that opens the weights changed';
  return commitMoved(boundOf(shown), boundOf(now)) ?? roundMoved(shown, now);
}

/** A clock that runs a little off leaves a round as good as it was. */
function roundMoved(shown: Facts, now: Facts): string | undefined {
  const { round } = shown.locked;
  const isOver = now.manner.kind === 'retried' && round < now.beacon.lastStoredRound;
  return isOver || roundFit(round, now) !== roundFit(round, shown)
    ? `round ${round} no longer fits the blocks in which the chain opens the weights`
    : undefined;
}

const isSameBeacon = (shown: ChainBeacon, now: ChainBeacon): boolean =>
  Buffer.compare(shown.publicKey, now.publicKey) === 0 &&
  shown.genesisSeconds === now.genesisSeconds &&
  shown.periodSeconds === now.periodSeconds;
