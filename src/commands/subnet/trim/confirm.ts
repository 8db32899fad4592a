import { isDeepStrictEqual } from 'node:util';
import type { BlockReads } from '../../../chain/blocks.js';
import type { Call } from '../../../chain/call.js';
import type { MetagraphReads, Neuron } from '../../../chain/metagraph.js';
import type { Json } from '../../../format/json.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';
import type { PlanData } from './schema.js';

/** What its block then holds. */
export type Effect = {
  readonly most: number;
  readonly neurons: readonly Neuron[];
  /** Who went in its block, by the uids they had before it. */
  readonly removed: readonly Neuron[];
  /** Whether they are those of the plan: an epoch or a registration since then chooses others. */
  readonly asPlanned: boolean;
};

/** Compares the uids of its block with those of the block before it. */
export async function confirmTrim(
  { netuid, uids }: Request,
  _call: Call,
  outcome: Done,
  chain: MetagraphReads & Pick<BlockReads, 'blockAt'>,
  plan: Json,
): Promise<Effect> {
  const parent = chain.blockAt(outcome.block.number - 1);
  const [before, after] = await readBack(
    outcome,
    Promise.all([
      parent.then((at) => chain.metagraph(netuid, at)),
      chain.metagraph(netuid, outcome.block),
    ]),
  );
  if (!before || after?.mostNeurons !== uids || after.neurons.length > uids) {
    throw unconfirmed(outcome, `its block shows other uids on subnet ${netuid}`, 'trim it again');
  }
  const left = new Set(after.neurons.map(({ hotkey }) => hotkey));
  const removed = before.neurons.filter(({ hotkey }) => !left.has(hotkey));
  const planned = (plan as unknown as PlanData).removed;
  return {
    ...{ most: after.mostNeurons, neurons: after.neurons, removed },
    asPlanned: isDeepStrictEqual(hotkeysOf(removed), hotkeysOf(planned)),
  };
}

const hotkeysOf = (neurons: readonly { readonly hotkey: string }[]) =>
  neurons.map(({ hotkey }) => hotkey).sort();
