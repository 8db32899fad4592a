import type { Call } from '../../../chain/call.js';
import type { Chain } from '../../../chain/chain.js';
import type { TimelockedCommit } from '../../../chain/weight-commits.js';
import type { Json } from '../../../format/json.js';
import { fromHex } from '../../../units/hex.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { windowOf } from '../committing/window.js';
import type { LockCall, TimelockRequest } from './plan.js';
import type { PlanData } from './schema.js';

/** The commit as its block holds it, and when the chain opens it. */
export type Effect = {
  readonly commit: TimelockedCommit;
  /** The epoch that its round was chosen for. */
  readonly plannedEpoch: number;
  readonly reveal: { readonly from: number; readonly to: number } | undefined;
  readonly blockTime: number | undefined;
};

/** Checks in its block that the chain holds this very ciphertext. */
export async function confirmLocked(
  { netuid, mechanism, hotkey }: TimelockRequest,
  call: Call,
  outcome: Done,
  chain: Chain,
  plan: Json,
): Promise<Effect> {
  const { block } = outcome;
  const hash = chain.commitHash(fromHex(lockedIn(call).commit) ?? new Uint8Array());
  const place = { netuid, mechanism };
  const [commits, terms] = await readBack(
    outcome,
    Promise.all([chain.timelockedCommits(place, hotkey, block), chain.commitTerms(netuid, block)]),
  );
  const commit = commits.find((each) => each.hash === hash);
  if (!commit || !terms) {
    throw unconfirmed(outcome, `its block does not hold the ciphertext ${hash}`, 'commit again');
  }
  const { blocks: reveal } = windowOf(terms, commit.epoch, block.number);
  const { epoch: plannedEpoch } = plan as unknown as PlanData;
  return { commit, plannedEpoch, reveal, blockTime: chain.blockTime() };
}

function lockedIn(call: Call): LockCall {
  switch (call.kind) {
    case 'commitTimelocked':
    case 'commitTimelockedMechanism':
    case 'commitCrv3':
      return call;
    default:
      throw new Error(`${call.kind} locks nothing`);
  }
}
