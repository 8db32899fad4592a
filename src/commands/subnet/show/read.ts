import type { Chain } from '../../../chain/chain.js';
import type { Metagraph, Neuron } from '../../../chain/metagraph.js';
import { paidPerDay } from '../../../quotes/emission.js';
import type { BlockRef } from '../../../units/block.js';
import type { Alpha, Netuid } from '../../../units/money.js';
import { readAt } from '../../read-at.js';
import { noSuchSubnet } from '../refusals.js';

type Reads = Pick<
  Chain,
  'now' | 'blockAt' | 'mustRead' | 'metagraph' | 'startDelay' | 'epochLength' | 'blockTime'
>;

export type Request = { readonly netuid: Netuid; readonly mechanism: number | undefined };

/** A metagraph of one block, and what follows from it. */
export type Shown = {
  readonly at: BlockRef;
  readonly metagraph: Metagraph;
  /** Alpha that each uid is paid in a day, by uid. */
  readonly perDay: ReadonlyMap<Neuron, Alpha>;
  /** The first block in which its owner may start it; undefined once started, and for root. */
  readonly opensAt: number | undefined;
  /** Milliseconds. */
  readonly blockTime: number | undefined;
};

/** The metagraph of a block that is named, or of the best one, in one trip once the node was asked before. */
export const readShown = (
  { netuid, mechanism }: Request,
  chain: Reads,
  number: number | undefined,
): Promise<Shown> =>
  readAt(chain, number, async (at) => {
    const [metagraph, delay] = await Promise.all([
      chain.metagraph(netuid, at, mechanism),
      chain.startDelay(at),
    ]);
    if (!metagraph) throw noSuchSubnet(netuid);
    const { neurons, tempo, registeredAt, firstEmission } = metagraph;
    const [epochLength, blockTime] = [chain.epochLength(tempo), chain.blockTime()];
    const paid = neurons.flatMap((neuron): readonly (readonly [Neuron, Alpha])[] => {
      const perDay = paidPerDay(neuron.emission, epochLength, blockTime);
      return perDay ? [[neuron, perDay]] : [];
    });
    const isStarted = netuid === 0 || firstEmission !== undefined;
    return {
      ...{ at, metagraph, blockTime, perDay: new Map(paid) },
      opensAt: isStarted ? undefined : registeredAt + delay,
    };
  });
