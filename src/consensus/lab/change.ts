import type { EpochHyperparameters, StoredRow } from '../input.js';
import type { LabMechanismNeuron, LabState } from './state.js';

/** One thing that is to be otherwise in a simulation. */
export type Change =
  | { readonly kind: 'weights'; readonly uid: number; readonly weights: StoredRow }
  | { readonly kind: 'stake'; readonly uid: number; readonly alpha: bigint }
  | { readonly kind: 'setting'; readonly values: Partial<EpochHyperparameters> }
  | { readonly kind: 'add'; readonly alpha: bigint; readonly weights: StoredRow }
  | { readonly kind: 'remove'; readonly uid: number };

/** The state with all changes made, in order; weights are of one mechanism. */
export const withChanges = (
  state: LabState,
  changes: readonly Change[],
  mechanism: number,
): LabState => changes.reduce((changed, change) => withChange(changed, change, mechanism), state);

function withChange(state: LabState, change: Change, mechanism: number): LabState {
  switch (change.kind) {
    case 'weights':
      return changeRows(state, (row, uid, mecid) =>
        uid === change.uid && mecid === mechanism
          ? { ...row, weights: change.weights, lastUpdate: state.block }
          : row,
      );
    case 'stake':
      return changeNeuron(state, change.uid, { alphaStake: change.alpha, rootStake: 0n });
    case 'setting':
      return { ...state, hyperparameters: { ...state.hyperparameters, ...change.values } };
    case 'add':
      return withValidator(state, change.alpha, change.weights, mechanism);
    case 'remove':
      return withNewcomer(state, change.uid);
  }
}

type NeuronChange = Partial<LabState['neurons'][number]>;

const changeNeuron = (state: LabState, changed: number, values: NeuronChange): LabState => ({
  ...state,
  neurons: state.neurons.map((neuron, uid) =>
    uid === changed ? { ...neuron, ...values } : neuron,
  ),
});

const changeRows = (
  state: LabState,
  change: (row: LabMechanismNeuron, uid: number, mechanism: number) => LabMechanismNeuron,
): LabState => ({
  ...state,
  mechanisms: state.mechanisms.map((rows, mechanism) =>
    rows.map((row, uid) => change(row, uid, mechanism)),
  ),
});

/** One more neuron that holds a permit already, with weights as of now and no bonds. */
function withValidator(
  state: LabState,
  alphaStake: bigint,
  weights: StoredRow,
  mechanism: number,
): LabState {
  const neuron = {
    ...{ hotkey: undefined, alphaStake, rootStake: 0n },
    ...{ registeredAt: state.block, validatorPermit: true },
  };
  const row = { lastUpdate: state.block, bonds: [], pendingCommitAt: undefined };
  return {
    ...state,
    neurons: [...state.neurons, neuron],
    mechanisms: state.mechanisms.map((rows, mecid) => [
      ...rows,
      { ...row, weights: mecid === mechanism ? weights : [] },
    ]),
  };
}

/** A newcomer without stake in a neuron's place, as when the chain prunes it: other uids stay. */
function withNewcomer(state: LabState, removed: number): LabState {
  const replaced = changeNeuron(state, removed, {
    ...{ hotkey: undefined, alphaStake: 0n, rootStake: 0n },
    ...{ registeredAt: state.block, validatorPermit: false },
  });
  const without = (row: StoredRow): StoredRow => row.filter(([target]) => target !== removed);
  return changeRows(
    { ...replaced, ownerUid: state.ownerUid === removed ? undefined : state.ownerUid },
    (row, uid) =>
      uid === removed
        ? { lastUpdate: state.block, weights: [], bonds: [], pendingCommitAt: undefined }
        : { ...row, bonds: without(row.bonds) },
  );
}
