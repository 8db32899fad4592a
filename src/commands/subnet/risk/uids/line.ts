import type { Candidate, UidEviction } from '../../../../chain/eviction.js';
import { evictionQueue, immunityLeft } from '../../../../economy/eviction-queue.js';
import { ownerImmortalHotkeys } from '../../../../economy/uid-pruning.js';
import { type Alpha, alpha } from '../../../../units/money.js';

/** How near a neuron is to losing its uid. */
export type Endangered = Candidate & {
  /** The registration that takes its uid, the next one being 1; undefined while none would. */
  readonly goesWith: number | undefined;
  /** Blocks in which its registration still protects it. */
  readonly immuneFor: number;
  /** The owner's hotkeys that are never replaced. */
  readonly spared: boolean;
  /** Its emission less that of the neuron that goes first; undefined where that goes by another score. */
  readonly ahead: Alpha | undefined;
};

/** Every neuron of a subnet, those that go first in front; a registration runs in the next block. */
export function lineOf(
  eviction: UidEviction,
  at: { readonly number: number },
): readonly Endangered[] {
  const { candidates, mostNeurons } = eviction;
  const neurons = candidates.map(({ score, emission, ...candidate }) => ({
    ...candidate,
    worth: score === undefined ? emission.units : BigInt(score),
  }));
  const terms = { ...eviction, block: at.number + 1 };
  const spared = ownerImmortalHotkeys(neurons, terms);
  const free = Math.max(0, mostNeurons - candidates.length);
  const queue = evictionQueue(neurons, terms, free);
  const first = candidates.find(({ uid }) => uid === queue[0]);
  return candidates
    .map((candidate): Endangered => {
      const place = queue.indexOf(candidate.uid);
      return {
        ...candidate,
        goesWith: place < 0 ? undefined : free + place + 1,
        immuneFor: immunityLeft(candidate, terms),
        spared: spared.includes(candidate.hotkey),
        ahead: first && first.score === undefined ? lead(candidate, first) : undefined,
      };
    })
    .sort((left, right) => rank(left) - rank(right) || left.uid - right.uid);
}

const rank = ({ goesWith }: Endangered): number => goesWith ?? Number.MAX_SAFE_INTEGER;

const lead = ({ emission }: Candidate, first: Candidate): Alpha =>
  alpha(emission.netuid, emission.units - first.emission.units);
