import { ownerImmortalHotkeys, type PrunableNeuron, type UidPruningTerms } from './uid-pruning.js';

export type TrimTerms<Hotkey> = Omit<UidPruningTerms<Hotkey>, 'minNonImmuneUids'> & {
  /** Immune uids must stay below so many of a hundred that are left. */
  readonly mostImmunePercent: number;
};

/** What a trim to so many uids does: who goes, in the order they are taken, or how many immune are too many. */
export type Trim = { readonly removed: readonly number[] } | { readonly tooManyImmune: number };

/**
 * Who loses their uid when a subnet is trimmed: those with least emission, the higher uid first,
 * but never the owner's nor one in its immunity (SubtensorModule.trim_to_max_allowed_uids).
 */
export function trimTo<Hotkey>(
  neurons: readonly PrunableNeuron<Hotkey>[],
  most: number,
  terms: TrimTerms<Hotkey>,
): Trim {
  if (neurons.length <= most) return { removed: [] };
  const immortal = ownerImmortalHotkeys(neurons, { ...terms, minNonImmuneUids: 0 });
  const stays = ({ hotkey, registeredAt }: PrunableNeuron<Hotkey>) =>
    immortal.includes(hotkey) || Math.max(0, terms.block - registeredAt) < terms.immunityPeriod;
  const immune = neurons.filter(stays).length;
  const percent = Math.min(100, Math.floor((immune * 100) / most));
  if (percent >= terms.mostImmunePercent) return { tooManyImmune: immune };
  const weakestFirst = neurons
    .filter((neuron) => !stays(neuron))
    .sort((a, b) => {
      if (a.worth !== b.worth) return a.worth < b.worth ? -1 : 1;
      return b.uid - a.uid;
    });
  return { removed: weakestFirst.slice(0, neurons.length - most).map(({ uid }) => uid) };
}
