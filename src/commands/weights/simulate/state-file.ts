import { existsSync, writeFileSync } from 'node:fs';
import type { LabState } from '../../../consensus/lab/state.js';
import { type Refusal, refuse } from '../../../errors.js';
import { type StatedValue, statedValue } from './stated-value.js';

const FORMAT = 'btcli-epoch-state';
const VERSION = 1;

/** Writes a state to a file that must not be there yet. */
export function saveState(file: string, state: LabState): void {
  if (existsSync(file)) {
    throw refuse('already-exists', `${file} already exists`, 'choose another file with --save');
  }
  try {
    writeFileSync(file, `${stateText(state)}\n`, { flag: 'wx' });
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    throw refuse('file-system', `${file} cannot be written: ${why}`, 'choose another with --save');
  }
}

/** A state as JSON, a neuron a line: amounts are whole numbers of the smallest unit in strings, absent values null. */
export function stateText(state: LabState): string {
  const { neurons, mechanisms, ...rest } = state;
  const head = { format: FORMAT, version: VERSION, ...rest };
  const lines = [
    ...Object.entries({ ...head, ownerUid: rest.ownerUid ?? null, split: rest.split ?? null }).map(
      ([name, value]) => `${jsonText(name)}: ${jsonText(value)}`,
    ),
    `"neurons": ${listText(
      neurons.map((neuron) => jsonText({ ...neuron, hotkey: neuron.hotkey ?? null })),
    )}`,
    `"mechanisms": ${listText(
      mechanisms.map((rows) =>
        listText(
          rows.map((row) => jsonText({ ...row, pendingCommitAt: row.pendingCommitAt ?? null })),
        ),
      ),
    )}`,
  ];
  return `{\n${lines.join(',\n')}\n}`;
}

const listText = (items: readonly string[]): string => `[\n${items.join(',\n')}\n]`;

const jsonText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? inner.toString() : inner,
  );

/** Reads what `stateText` wrote; refuses a file that holds anything else, naming the place. */
export function readState(text: string, file: string): LabState {
  const state = statedValue(parsed(text, file), file);
  const [format, version] = [state.at('format'), state.at('version')];
  if (format.raw !== FORMAT) throw notAState(file);
  if (version.raw !== VERSION) {
    throw refuse(
      'bad-input',
      `${file} has version ${JSON.stringify(version.raw)} of the format, not ${VERSION}`,
      'save the state again with --save',
    );
  }
  const count = (name: string) => state.at(name).count();
  const neurons = state.at('neurons').list(neuronOf);
  return {
    ...{ specVersion: count('specVersion'), network: state.at('network').text() },
    ...{ netuid: count('netuid'), block: count('block'), epochBlock: count('epochBlock') },
    lastStepBlock: count('lastStepBlock'),
    ownerUid: state.at('ownerUid').orNull((uid) => uid.count()),
    emission: state.at('emission').integer(),
    taoWeight: state.at('taoWeight').integer(),
    split: state.at('split').orNull((split) => split.list((part) => part.count())),
    hyperparameters: hyperparametersOf(state.at('hyperparameters')),
    neurons,
    mechanisms: state.at('mechanisms').list((rows) => {
      const all = rows.list(rowOf);
      if (all.length === neurons.length) return all;
      throw rows.wrong(`a list of ${neurons.length}, one for each neuron`);
    }),
  };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notAState(file);
  }
}

const notAState = (file: string): Refusal =>
  refuse('bad-input', `${file} is not a saved state`, 'write one with --save');

const neuronOf = (neuron: StatedValue): LabState['neurons'][number] => ({
  hotkey: neuron.at('hotkey').orNull((hotkey) => hotkey.text()),
  alphaStake: neuron.at('alphaStake').integer(),
  rootStake: neuron.at('rootStake').integer(),
  registeredAt: neuron.at('registeredAt').count(),
  validatorPermit: neuron.at('validatorPermit').flag(),
});

const rowOf = (row: StatedValue): LabState['mechanisms'][number][number] => ({
  lastUpdate: row.at('lastUpdate').count(),
  weights: row.at('weights').list(cellOf),
  bonds: row.at('bonds').list(cellOf),
  pendingCommitAt: row.at('pendingCommitAt').orNull((block) => block.count()),
});

function cellOf(cell: StatedValue): readonly [number, number] {
  const [uid, value, ...more] = cell.list((part) => part.count(65_535));
  if (uid === undefined || value === undefined || more.length > 0) {
    throw cell.wrong('a uid and a value');
  }
  return [uid, value];
}

function hyperparametersOf(values: StatedValue): LabState['hyperparameters'] {
  const count = (name: string, most?: number) => values.at(name).count(most);
  const flag = (name: string) => values.at(name).flag();
  return {
    ...{ tempo: count('tempo'), activityCutoff: count('activityCutoff') },
    ...{ kappa: count('kappa', 65_535), bondsPenalty: count('bondsPenalty', 65_535) },
    bondsMovingAverage: count('bondsMovingAverage', 1_000_000),
    ...{ yuma3On: flag('yuma3On'), liquidAlphaOn: flag('liquidAlphaOn') },
    ...{ alphaLow: count('alphaLow', 65_535), alphaHigh: count('alphaHigh', 65_535) },
    alphaSigmoidSteepness: values.at('alphaSigmoidSteepness').whole(),
    commitRevealWeightsEnabled: flag('commitRevealWeightsEnabled'),
    maxAllowedValidators: count('maxAllowedValidators', 65_535),
    stakeThreshold: values.at('stakeThreshold').integer(),
  };
}
