import type { Call } from '../../../chain/call.js';
import type { Chain } from '../../../chain/chain.js';
import type { StoredWeights } from '../../../chain/weights.js';
import { maxUpscale } from '../../../consensus/weights/max-upscale.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { RevealCall } from './plan.js';
import type { RevealRequest } from './request.js';

/** The weights as their block holds them. */
export type Effect = { readonly uid: number; readonly stored: StoredWeights };

/** Checks in its block that the weights on the chain are those that were committed. */
export async function confirmReveal(
  { netuid, mechanism, hotkey }: RevealRequest,
  call: Call,
  outcome: Done,
  chain: Chain,
): Promise<Effect> {
  const { block } = outcome;
  const uid = await readBack(outcome, chain.uidOf(hotkey, netuid, block));
  if (uid === undefined) {
    throw unconfirmed(outcome, `its block shows no uid of ${hotkey}`, 'reveal again');
  }
  const stored = await readBack(outcome, chain.weightsOf(netuid, uid, block, mechanism));
  if (!isRow(stored, revealed(call))) {
    throw unconfirmed(outcome, `uid ${uid} has other weights in its block`, 'reveal again');
  }
  return { uid, stored };
}

/** Weights that were signed; of several reveals the last, which stay. */
export function revealed(call: Call): Pick<RevealCall, 'uids' | 'values' | 'versionKey'> {
  if (call.kind === 'revealWeights' || call.kind === 'revealMechanismWeights') return call;
  const last = call.kind === 'batchRevealWeights' ? call.reveals.at(-1) : undefined;
  if (last) return last;
  throw new Error(`${call.kind} reveals no weights`);
}

/** The chain scales the largest weight up to 65535 before it stores a row. */
export function isRow(
  stored: StoredWeights,
  { uids, values }: Pick<RevealCall, 'uids' | 'values'>,
): boolean {
  const expected = maxUpscale(values);
  return (
    stored.length === uids.length &&
    stored.every(([uid, value], at) => uid === uids[at] && value === expected[at])
  );
}
