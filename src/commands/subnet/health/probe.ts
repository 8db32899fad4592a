import type { Axon, Neuron } from '../../../chain/metagraph.js';
import type { Reach, Reached } from '../../../reach.js';
import { ipText, unroutedAs } from '../../../units/ip-address.js';

/** What became of one neuron's axon. */
export type Probed = {
  readonly neuron: Neuron;
  readonly state: Reached['state'] | 'none' | 'private';
  /** Milliseconds until the connection stood. */
  readonly milliseconds: number | undefined;
};

type Terms = {
  readonly milliseconds: number;
  readonly atOnce: number;
  readonly allowPrivate: boolean;
};

/**
 * Tries the axons of all neurons, so many at the same time. Addresses come from strangers: those
 * that would lead into the operator's own networks are left alone unless asked for.
 */
export async function probe(
  neurons: readonly Neuron[],
  { milliseconds, atOnce, allowPrivate }: Terms,
  reach: Reach,
): Promise<readonly Probed[]> {
  const probed: Probed[] = [];
  const waiting = neurons.entries();
  const work = async () => {
    for (const [position, neuron] of waiting) {
      const held = heldBack(neuron.axon, allowPrivate);
      if (held) {
        probed[position] = { neuron, state: held, milliseconds: undefined };
        continue;
      }
      const { ip, ipType, port } = neuron.axon as Axon;
      const reached = await reach(ipText(ip, ipType), port, milliseconds);
      probed[position] = {
        ...{ neuron, state: reached.state },
        milliseconds: reached.state === 'open' ? reached.milliseconds : undefined,
      };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return probed;
}

function heldBack(axon: Axon | undefined, allowPrivate: boolean): 'none' | 'private' | undefined {
  if (!axon || axon.ip === 0n || axon.port === 0) return 'none';
  const ipType = axon.ipType === 6 ? 6 : 4;
  return unroutedAs({ ip: axon.ip, ipType }) !== undefined && !allowPrivate ? 'private' : undefined;
}
