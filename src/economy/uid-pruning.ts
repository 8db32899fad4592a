/** A registered neuron, as far as its removal depends on it. */
export type PrunableNeuron<Hotkey> = {
  readonly uid: number;
  readonly hotkey: Hotkey;
  /** SubtensorModule.Emission of the last epoch; PruningScores in runtimes without MinNonImmuneUids. */
  readonly worth: bigint;
  /** SubtensorModule.BlockAtRegistration. */
  readonly registeredAt: number;
  /** Whether the subnet's owner coldkey owns the hotkey. */
  readonly ownedByOwner: boolean;
};

export type UidPruningTerms<Hotkey> = {
  readonly block: number;
  /** SubtensorModule.ImmunityPeriod in blocks. */
  readonly immunityPeriod: number;
  /** SubtensorModule.MinNonImmuneUids. */
  readonly minNonImmuneUids: number;
  /** SubtensorModule.ImmuneOwnerUidsLimit. */
  readonly immuneOwnerUidsLimit: number;
  /** SubtensorModule.SubnetOwnerHotkey, where set. */
  readonly subnetOwnerHotkey: Hotkey | undefined;
};

/**
 * Hotkeys of the owner that are never replaced: SubnetOwnerHotkey, then the longest registered
 * ones.
 */
export function ownerImmortalHotkeys<Hotkey>(
  neurons: readonly PrunableNeuron<Hotkey>[],
  { immuneOwnerUidsLimit, subnetOwnerHotkey }: UidPruningTerms<Hotkey>,
): readonly Hotkey[] {
  const oldest = neurons
    .filter(({ ownedByOwner }) => ownedByOwner)
    .sort((a, b) => a.registeredAt - b.registeredAt || a.uid - b.uid)
    .slice(0, immuneOwnerUidsLimit)
    .map(({ hotkey }) => hotkey);
  const first = neurons.find(({ hotkey }) => hotkey === subnetOwnerHotkey);
  if (first === undefined || oldest.includes(first.hotkey)) return oldest;
  return [first.hotkey, ...oldest].slice(0, immuneOwnerUidsLimit);
}

/**
 * The uid a registration on a full subnet replaces: least emission, then longest registered, then
 * lowest uid. Immune neurons go only when too few others would remain; undefined when none may go
 * (SubtensorModule.get_neuron_to_prune).
 */
export function uidToPrune<Hotkey>(
  neurons: readonly PrunableNeuron<Hotkey>[],
  terms: UidPruningTerms<Hotkey>,
): number | undefined {
  const immortal = ownerImmortalHotkeys(neurons, terms);
  const candidates = neurons.filter(({ hotkey }) => !immortal.includes(hotkey)).sort(weakestFirst);
  const isImmune = ({ registeredAt }: PrunableNeuron<Hotkey>) =>
    Math.max(0, terms.block - registeredAt) < terms.immunityPeriod;
  const exposed = candidates.filter((neuron) => !isImmune(neuron));
  const chosen = exposed.length > terms.minNonImmuneUids ? exposed[0] : candidates.find(isImmune);
  return chosen?.uid;
}

const weakestFirst = <Hotkey>(a: PrunableNeuron<Hotkey>, b: PrunableNeuron<Hotkey>): number => {
  if (a.worth !== b.worth) return a.worth < b.worth ? -1 : 1;
  return a.registeredAt - b.registeredAt || a.uid - b.uid;
};
