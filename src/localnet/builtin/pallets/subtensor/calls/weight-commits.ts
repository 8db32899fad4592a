import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { u8, u16, u64 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { h256 } from '../../../types/account.js';
import { refTime } from '../../../types/weight.js';
import { compactNetuid } from '../apis/compacts.js';
import { failure } from '../errors.js';
import { netuid } from '../types/amounts.js';
import { commitBytes } from '../types/weights.js';
import { runBatch } from '../weight-batch.js';
import { commitWeights } from '../weight-commits/commit.js';
import { commitTimelocked } from '../weight-commits/commit-timelocked.js';

const mecid = as(u8, 'MechId');
const commitHash = as(h256, 'H256');
const sealed = { commit: commitBytes, revealRound: u64 };
/** What a call that names no version means by it. */
const FOURTH = 4;

/** Calls that commit to weights, by their hash or sealed for a round of drand; none costs a fee. */
export const weightCommitCalls = {
  commit_weights: call({
    index: 96,
    args: { netuid, commitHash },
    weight: refTime(69_049_000n, { reads: 13, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, { netuid, commitHash }) => {
      commitWeights(context, origin, { netuid, mecid: 0 }, commitHash);
    },
  }),
  commit_mechanism_weights: call({
    index: 115,
    args: { netuid, mecid, commitHash },
    weight: refTime(55_130_000n, { reads: 7, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, { commitHash, ...mechanism }) => {
      commitWeights(context, origin, mechanism, commitHash);
    },
  }),
  batch_commit_weights: call({
    index: 100,
    args: { netuids: vec(compactNetuid), commitHashes: vec(commitHash) },
    weight: refTime(147_224_000n, { reads: 15, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, { netuids, commitHashes }) => {
      const hotkey = ensureSigned(origin);
      if (netuids.length !== commitHashes.length) throw failure('InputLengthsUnequal');
      runBatch(context, hotkey, netuids, (netuid, at) => {
        const hash = commitHashes[at];
        if (hash) commitWeights(context, origin, { netuid, mecid: 0 }, hash);
      });
    },
  }),
  commit_timelocked_weights: call({
    index: 113,
    args: { netuid, ...sealed, commitRevealVersion: u16 },
    weight: refTime(86_951_000n, { reads: 14, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, args) => {
      commitTimelocked(context, origin, { ...args, mecid: 0 });
    },
  }),
  commit_timelocked_mechanism_weights: call({
    index: 118,
    args: { netuid, mecid, ...sealed, commitRevealVersion: u16 },
    weight: refTime(84_020_000n, { reads: 9, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, args) => {
      commitTimelocked(context, origin, args);
    },
  }),
  commit_crv3_mechanism_weights: call({
    index: 117,
    args: { netuid, mecid, ...sealed },
    weight: refTime(77_750_000n, { reads: 7, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, args) => {
      commitTimelocked(context, origin, { ...args, commitRevealVersion: FOURTH });
    },
  }),
};
