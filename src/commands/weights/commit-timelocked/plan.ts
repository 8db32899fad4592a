import type { WeightCall, WeightRow } from '../../../chain/calls/weight-call.js';
import type { ChainBeacon } from '../../../chain/weight-commits.js';
import type { Hex } from '../../../units/hex.js';
import type { HiddenFacts } from '../committing/facts.js';
import { mustBeFree, mustTakeCommits } from '../committing/refusals.js';
import type { HiddenRequest } from '../committing/request.js';
import { mustBeTaken } from '../committing/row.js';
import type { Planned } from '../committing/window.js';

export type TimelockRequest = HiddenRequest & {
  /** Undefined for the one that opens in the reveal epoch. */
  readonly round: number | undefined;
};

/** What the chain opens by itself, made anew each time it is planned. */
export type Locked = {
  /** The ciphertext. */
  readonly commit: Hex;
  /** Blake2-256 of it, by which the chain tells it. */
  readonly hash: Hex;
  readonly round: number;
};

/** How the connected runtime takes timelocked commits. */
export type Manner =
  /** Since 301: opens a commit in any block of its epoch; the version must be the stored one. */
  | { readonly kind: 'retried'; readonly version: number }
  /** Before: opens a commit once, and the weights inside name no hotkey. */
  | { readonly kind: 'once' };

export type Facts = HiddenFacts & {
  readonly manner: Manner;
  readonly beacon: ChainBeacon;
  /** Commits of the hotkey under the epoch of the next block. */
  readonly pending: number;
  readonly when: Planned;
  readonly row: WeightRow;
  readonly locked: Locked;
};

export type Plan = {
  readonly request: TimelockRequest;
  readonly facts: Facts;
  readonly uid: number;
  readonly call: LockCall;
};

export type LockCall = Extract<
  WeightCall,
  { kind: 'commitTimelocked' | 'commitTimelockedMechanism' | 'commitCrv3' }
>;

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planTimelocked(request: TimelockRequest, facts: Facts): Plan {
  mustTakeCommits(request, facts);
  const { uid } = mustBeTaken(request, facts, facts.row);
  mustBeFree(request, facts, facts.pending);
  return { request, facts, uid, call: lockCall(request, facts) };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export function lockCall({ netuid, mechanism }: TimelockRequest, facts: Facts): LockCall {
  const { manner, locked } = facts;
  const carried = { netuid, commit: locked.commit, revealRound: BigInt(locked.round) };
  if (manner.kind === 'once') return { kind: 'commitCrv3', ...carried };
  const { version } = manner;
  return mechanism === 0
    ? { kind: 'commitTimelocked', ...carried, version }
    : { kind: 'commitTimelockedMechanism', mechanism, ...carried, version };
}
