import type { CallReads } from '../../../chain/call-reads.js';
import type { WeightRow } from '../../../chain/calls/weight-call.js';
import type { ChainIdentity } from '../../../chain/chain.js';
import { notInRuntime } from '../../../chain/not-in-runtime.js';
import type { ChainBeacon, CommitTerms } from '../../../chain/weight-commits.js';
import { encodePayload } from '../../../timelock/payload.js';
import type { BlockRef } from '../../../units/block.js';
import { fromHex } from '../../../units/hex.js';
import { accountIdOf } from '../../../units/ss58.js';
import { type HiddenReads, readHiddenFacts } from '../committing/facts.js';
import { mustTakeCommits } from '../committing/refusals.js';
import { rowToHide } from '../committing/row.js';
import { nextCommit } from '../committing/window.js';
import type { Facts, Locked, Manner, TimelockRequest } from './plan.js';
import { mustBeAhead, targetRound } from './target.js';

type Reads = HiddenReads & ChainIdentity & Pick<CallReads, 'supports' | 'newest'>;

/** Everything that a timelocked commit rests on, at one block, with its ciphertext. */
export async function readFacts(
  request: TimelockRequest,
  chain: Reads,
  at: BlockRef,
): Promise<Facts> {
  const { netuid, mechanism, hotkey } = request;
  const [facts, beacon, commits] = await Promise.all([
    readHiddenFacts(request, chain, at),
    chain.beacon(at),
    chain.timelockedCommits({ netuid, mechanism }, hotkey, at),
  ]);
  const { terms, blockTime } = facts;
  mustTakeCommits(request, facts);
  const manner = mannerOf(request, terms, chain);
  const when = nextCommit(terms, at.number);
  const row = rowToHide(request, facts);
  const { opens } = when;
  const round = request.round ?? targetRound(beacon, terms, at, { opens, manner, blockTime });
  mustBeAhead(round, beacon, manner);
  const locked = await lock(request, row, manner, { beacon, round }, chain);
  const pending = commits.filter(({ epoch }) => epoch === when.epoch).length;
  return { ...facts, manner, beacon, pending, when, row, locked };
}

/** By what the connected runtime has, never by its version. */
function mannerOf({ mechanism }: TimelockRequest, terms: CommitTerms, chain: Reads): Manner {
  const { timelockVersion: version } = terms;
  const kind = mechanism === 0 ? 'commitTimelocked' : 'commitTimelockedMechanism';
  if (version !== undefined && chain.supports(kind)) return { kind: 'retried', version };
  if (mechanism === 0 && chain.newest(['commitTimelocked', 'commitCrv3']) === 'commitCrv3') {
    return { kind: 'once' };
  }
  throw notInRuntime('timelocked commits of this mechanism', chain);
}

async function lock(
  { hotkey }: TimelockRequest,
  { uids, values, versionKey }: WeightRow,
  manner: Manner,
  { beacon, round }: { readonly beacon: ChainBeacon; readonly round: number },
  chain: HiddenReads,
): Promise<Locked> {
  const owner = manner.kind === 'once' ? undefined : accountIdOf(hotkey);
  const payload = encodePayload({ hotkey: owner, uids, values, versionKey });
  const commit = await chain.lockForRound(beacon, round, payload);
  return { commit, hash: chain.commitHash(fromHex(commit) ?? new Uint8Array()), round };
}
