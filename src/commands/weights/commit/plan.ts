import type { RevealedRow, WeightCall } from '../../../chain/calls/weight-call.js';
import { encodeCommitPreimage } from '../../../consensus/weights/commit-preimage.js';
import type { Hex } from '../../../units/hex.js';
import { accountIdOf } from '../../../units/ss58.js';
import { storageIndex } from '../../../units/storage-index.js';
import type { HiddenFacts } from '../committing/facts.js';
import { mustBeFree, mustTakeCommits } from '../committing/refusals.js';
import type { CommitRequest } from '../committing/request.js';
import { mustBeTaken, rowToHide } from '../committing/row.js';
import { nextCommit, type Planned } from '../committing/window.js';

export type Facts = HiddenFacts & {
  /** Commits of the hotkey that still wait in the block after this one. */
  readonly pending: number;
  /** Of the weights that the request hides. */
  readonly hash: Hex;
};

export type Plan = Planned & {
  readonly request: CommitRequest;
  readonly facts: Facts;
  readonly uid: number;
  readonly hidden: RevealedRow;
  readonly call: CommitCall;
};

type CommitCall = Extract<WeightCall, { kind: 'commitWeights' | 'commitMechanismWeights' }>;

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planCommitWeights(request: CommitRequest, facts: Facts): Plan {
  mustTakeCommits(request, facts);
  const hidden = hiddenRow(request, facts);
  const { uid } = mustBeTaken(request, facts, hidden);
  mustBeFree(request, facts, facts.pending);
  const when = nextCommit(facts.terms, facts.at.number);
  return { request, facts, uid, hidden, ...when, call: commitCall(request, facts) };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export function commitCall(
  { netuid, mechanism }: CommitRequest,
  { hash }: Pick<Facts, 'hash'>,
): CommitCall {
  return mechanism === 0
    ? { kind: 'commitWeights', netuid, commitHash: hash }
    : { kind: 'commitMechanismWeights', netuid, mechanism, commitHash: hash };
}

/** What the reveal will show. */
export const hiddenRow = (
  request: CommitRequest,
  facts: Pick<HiddenFacts, 'rules'>,
): RevealedRow => ({ ...rowToHide(request, facts), salt: request.salt.reveal() });

/** The bytes whose hash is committed. */
export const preimageOf = (
  { hotkey, netuid, mechanism }: Pick<CommitRequest, 'hotkey' | 'netuid' | 'mechanism'>,
  row: RevealedRow,
): Uint8Array =>
  encodeCommitPreimage({
    accountId: accountIdOf(hotkey),
    storageIndex: storageIndex(netuid, mechanism),
    ...row,
  });
