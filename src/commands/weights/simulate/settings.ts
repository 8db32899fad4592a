import type { EpochHyperparameters } from '../../../consensus/input.js';
import { refuse } from '../../../errors.js';
import { coinText } from '../../../units/money.js';
import { parseAlpha } from '../../../units/parse-amount.js';
import { isUnclear, parseWholeShare } from '../../../units/whole-share.js';

type Kind = 'flag' | 'share-16' | 'share-million' | 'count' | 'signed' | 'alpha';
type Setting = {
  readonly field: keyof EpochHyperparameters;
  readonly kind: Kind;
  readonly most?: bigint;
};

/** What an epoch reads of a subnet's settings, by the names that `subnet hyperparameters` has for them. */
const settings: Readonly<Record<string, Setting>> = {
  kappa: { field: 'kappa', kind: 'share-16' },
  bonds_penalty: { field: 'bondsPenalty', kind: 'share-16' },
  bonds_moving_avg: { field: 'bondsMovingAverage', kind: 'share-million' },
  yuma3_enabled: { field: 'yuma3On', kind: 'flag' },
  liquid_alpha_enabled: { field: 'liquidAlphaOn', kind: 'flag' },
  alpha_low: { field: 'alphaLow', kind: 'share-16' },
  alpha_high: { field: 'alphaHigh', kind: 'share-16' },
  alpha_sigmoid_steepness: { field: 'alphaSigmoidSteepness', kind: 'signed', most: 32_767n },
  activity_cutoff: { field: 'activityCutoff', kind: 'count', most: 4_294_967_295n },
  max_validators: { field: 'maxAllowedValidators', kind: 'count', most: 65_535n },
  commit_reveal_weights_enabled: { field: 'commitRevealWeightsEnabled', kind: 'flag' },
  stake_threshold: { field: 'stakeThreshold', kind: 'alpha' },
};

const wholes = { 'share-16': 65_535n, 'share-million': 1_000_000n } as const;
const examples: Readonly<Record<Kind, string>> = {
  ...{ flag: 'true', 'share-16': '50%', 'share-million': '90%' },
  ...{ count: '64', signed: '1000', alpha: '1000.5' },
};

/** A setting by its name; refuses one that no epoch reads. */
export function settingNamed(name: string): Setting {
  const found = settings[name];
  if (found) return found;
  throw refuse(
    'bad-input',
    `${JSON.stringify(name)} is no setting that an epoch reads`,
    `choose one of ${Object.keys(settings).join(', ')}`,
  );
}

/** Reads a value in the unit of storage; a switch is 0 or 1. */
export function parseSetting(name: string, typed: string): bigint {
  const { kind, most = 0n } = settingNamed(name);
  const value = read(kind, typed);
  const isIn = kind === 'signed' || kind === 'count' ? isWithin(value, most) : true;
  if (value !== undefined && isIn) return value;
  throw refuse(
    'bad-input',
    `${name} cannot be ${JSON.stringify(typed)}`,
    kind.startsWith('share') && isUnclear(typed)
      ? 'write 100% for all of it'
      : `write it like ${name}=${examples[kind]}`,
  );
}

/** One setting as a change of the epoch's input. */
export function settingValues(name: string, value: bigint): Partial<EpochHyperparameters> {
  const { field, kind } = settingNamed(name);
  if (kind === 'flag') return { [field]: value === 1n };
  return { [field]: kind === 'alpha' ? value : Number(value) };
}

/** A value as one would type it. */
export function settingText(name: string, value: bigint): string {
  const { kind } = settingNamed(name);
  if (kind === 'flag') return String(value === 1n);
  return kind === 'alpha' ? coinText(value) : value.toString();
}

const isWithin = (value: bigint | undefined, most: bigint): boolean =>
  value !== undefined && value <= most && value >= -most - 1n;

function read(kind: Kind, typed: string): bigint | undefined {
  switch (kind) {
    case 'flag':
      return typed === 'true' ? 1n : typed === 'false' ? 0n : undefined;
    case 'share-16':
    case 'share-million':
      return parseWholeShare(typed, wholes[kind]);
    case 'count':
      return /^\d{1,10}$/.test(typed) ? BigInt(typed) : undefined;
    case 'signed':
      return /^-?\d{1,5}$/.test(typed) ? BigInt(typed) : undefined;
    case 'alpha':
      return parseAlpha(typed);
  }
}
