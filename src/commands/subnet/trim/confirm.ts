import type { Call } from '../../../chain/call.js';
import type { MetagraphReads, Neuron } from '../../../chain/metagraph.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** What its block then holds. */
export type Effect = { readonly most: number; readonly neurons: readonly Neuron[] };

/** Counts the uids in its block. */
export async function confirmTrim(
  { netuid, uids }: Request,
  _call: Call,
  outcome: Done,
  chain: MetagraphReads,
): Promise<Effect> {
  const after = await readBack(outcome, chain.metagraph(netuid, outcome.block));
  if (after?.mostNeurons === uids && after.neurons.length <= uids) {
    return { most: after.mostNeurons, neurons: after.neurons };
  }
  throw unconfirmed(outcome, `its block shows other uids on subnet ${netuid}`, 'trim it again');
}
