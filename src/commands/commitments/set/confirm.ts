import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../chain/call.js';
import type { Commitment, CommitmentReads } from '../../../chain/commitments.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

export type Effect = { readonly commitment: Commitment };

/** Checks in its block that these very fields are committed. */
export async function confirmCommitment(
  { netuid, hotkey, fields }: Request,
  _call: Call,
  outcome: Done,
  chain: CommitmentReads,
): Promise<Effect> {
  const commitment = await readBack(outcome, chain.commitmentOf(netuid, hotkey, outcome.block));
  if (commitment && isDeepStrictEqual(commitment.fields, fields)) return { commitment };
  throw unconfirmed(outcome, `its block shows another commitment of ${hotkey}`, 'commit it again');
}
