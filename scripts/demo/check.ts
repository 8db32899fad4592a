import { runEpoch } from '../../src/consensus/epoch.js';
import { fromInteger } from '../../src/consensus/fixed/arithmetic.js';
import { I64F64 } from '../../src/consensus/fixed/i64f64.js';
import type { EpochInput } from '../../src/consensus/input.js';
import { epochRules } from '../../src/consensus/rules.js';

/** What the demo knows of a subnet, in the words of the commands' own JSON. */
type Neuron = {
  readonly uid: number;
  readonly hotkey: string;
  readonly coldkey: string;
  readonly stakeWeight: { readonly units: string };
  readonly emission: { readonly units: string };
  readonly validatorPermit: boolean;
  readonly lastUpdate: number;
  readonly registeredAt: number;
} & Readonly<Record<(typeof scores)[number], { readonly raw: number }>>;
type Subnet = { readonly neurons: readonly Neuron[]; readonly ownerColdkey: string };
type Rows = readonly {
  readonly uid: number;
  readonly weights: readonly { readonly uid: number; readonly weight: number }[];
}[];
type Share = { readonly raw: string };
type Setting = {
  readonly name: string;
  readonly value: string | boolean | Share | readonly Share[] | null;
};
export type Shown = {
  readonly before: Subnet;
  readonly after: Subnet;
  readonly settings: readonly Setting[];
  readonly validators: Rows;
};

const scores = ['consensus', 'incentive', 'dividends', 'validatorTrust'] as const;

/**
 * Every number of the table after the epoch that Yuma consensus does not give for the stake and the
 * weights shown before it. Holds for an epoch that begins without bonds.
 */
export function differences(shown: Shown): readonly string[] {
  const { after } = shown;
  const paid = after.neurons.reduce((sum, { emission }) => sum + BigInt(emission.units), 0n);
  const slack = BigInt(after.neurons.length);
  // Each neuron's share is rounded down, so the sum shared out is a few units above the sum paid.
  const candidates = Array.from({ length: Number(slack) + 1 }, (_, rest) => paid + BigInt(rest));
  const found = candidates.map((emission) => against(shown, emission));
  const silent = scores.filter((score) => after.neurons.every((neuron) => neuron[score].raw === 0));
  const best = found.reduce((least, each) => (each.length < least.length ? each : least));
  return [...best, ...silent.map((score) => `nobody has any ${score}`)];
}

function against(shown: Shown, emission: bigint): readonly string[] {
  const result = runEpoch(epochInput(shown, emission));
  return shown.after.neurons.flatMap((neuron) => {
    const { uid } = neuron;
    const computed = [
      ...scores.map((score) => [score, neuron[score].raw, result[score][uid]] as const),
      ['emission', BigInt(neuron.emission.units), result.emission[uid]] as const,
    ];
    return computed
      .filter(([, table, room]) => table !== room)
      .map(([what, table, room]) => `uid ${uid}: ${what} is ${table}, consensus gives ${room}`);
  });
}

function epochInput(shown: Shown, emission: bigint): EpochInput {
  const { before, settings, validators } = shown;
  const settingOf = (name: string) => settings.find((setting) => setting.name === name)?.value;
  const number = (name: string) => numbersIn(settingOf(name))[0] ?? Number.NaN;
  const [alphaLow = Number.NaN, alphaHigh = Number.NaN] = numbersIn(settingOf('alpha_values'));
  const rows = new Map(validators.map(({ uid, weights }) => [uid, weights]));
  return {
    rules: epochRules(425),
    block: Math.max(...before.neurons.map(({ lastUpdate }) => lastUpdate)) + number('tempo'),
    lastStepBlock: Math.max(...before.neurons.map(({ registeredAt }) => registeredAt)) + 1,
    ownerUid: before.neurons.findIndex(({ coldkey }) => coldkey === before.ownerColdkey),
    neurons: before.neurons.map((neuron) => ({
      totalStake: fromInteger(I64F64, BigInt(neuron.stakeWeight.units)),
      lastUpdate: neuron.lastUpdate,
      registeredAt: neuron.registeredAt,
      validatorPermit: neuron.validatorPermit,
      weights: (rows.get(neuron.uid) ?? []).map(({ uid, weight }) => [uid, weight] as const),
      bonds: [],
    })),
    hyperparameters: {
      tempo: number('tempo'),
      activityCutoff: number('activity_cutoff'),
      kappa: number('kappa'),
      bondsPenalty: number('bonds_penalty'),
      bondsMovingAverage: number('bonds_moving_avg'),
      yuma3On: settingOf('yuma3_enabled') === true,
      liquidAlphaOn: settingOf('liquid_alpha_enabled') === true,
      alphaLow,
      alphaHigh,
      alphaSigmoidSteepness: number('alpha_sigmoid_steepness'),
      commitRevealWeightsEnabled: false,
      maxAllowedValidators: number('max_validators'),
      stakeThreshold: 0n,
    },
    emission,
  };
}

/** The numbers of a setting as the chain keeps them. */
const numbersIn = (value: Setting['value'] | undefined): readonly number[] => {
  if (value === undefined || value === null || typeof value === 'boolean') return [];
  if (typeof value === 'string') return [Number(value)];
  return ('raw' in value ? [value] : value).map(({ raw }) => Number(raw));
};
