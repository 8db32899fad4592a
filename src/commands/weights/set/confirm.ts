import type { Call } from '../../../chain/call.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { StoredWeights, WeightReads } from '../../../chain/weights.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { isRow } from '../reveal/confirm.js';
import { type Request, rowOf } from './plan.js';

/** The weights as their block holds them. */
export type Effect = { readonly uid: number; readonly stored: StoredWeights };

/** Checks in its block that the chain stored these very weights. */
export async function confirmWeights(
  { netuid, hotkey, mechanism }: Request,
  call: Call,
  outcome: Done,
  chain: RegistrationReads & WeightReads,
): Promise<Effect> {
  const { block } = outcome;
  const uid = await readBack(outcome, chain.uidOf(hotkey, netuid, block));
  if (uid === undefined) {
    throw unconfirmed(outcome, `its block shows no uid of ${hotkey}`, 'set them again');
  }
  const stored = await readBack(outcome, chain.weightsOf(netuid, uid, block, mechanism));
  if (!isRow(stored, rowOf(call))) {
    throw unconfirmed(outcome, `uid ${uid} has other weights in its block`, 'set them again');
  }
  return { uid, stored };
}
