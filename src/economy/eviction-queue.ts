import { type PrunableNeuron, type UidPruningTerms, uidToPrune } from './uid-pruning.js';

/**
 * The uids that registrations replace once the free ones are taken, first the next to go, while
 * neither emission nor the block changes. It ends where a newcomer would itself be the next: nobody
 * behind it is in danger now.
 */
export function evictionQueue<Hotkey>(
  neurons: readonly PrunableNeuron<Hotkey>[],
  terms: UidPruningTerms<Hotkey>,
  free: number,
): readonly number[] {
  const queue: number[] = [];
  const first = neurons.length;
  let seated: readonly PrunableNeuron<Hotkey | symbol>[] = [
    ...neurons,
    ...Array.from({ length: free }, (_, at) => newcomer(first + at, terms.block)),
  ];
  for (let left = first; left > 0; left -= 1) {
    const uid = uidToPrune(seated, terms);
    if (uid === undefined || uid >= first || queue.includes(uid)) return queue;
    queue.push(uid);
    seated = seated.map((neuron) => (neuron.uid === uid ? newcomer(uid, terms.block) : neuron));
  }
  return queue;
}

const newcomer = (uid: number, block: number): PrunableNeuron<symbol> => ({
  ...{ uid, hotkey: Symbol('newcomer'), worth: 0n, registeredAt: block, ownedByOwner: false },
});

/** Blocks from this one in which a neuron is not replaced while enough others can be. */
export const immunityLeft = (
  { registeredAt }: { readonly registeredAt: number },
  { block, immunityPeriod }: { readonly block: number; readonly immunityPeriod: number },
): number => Math.max(0, registeredAt + immunityPeriod - block);
