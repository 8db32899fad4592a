import { settable } from '../../../chain/calls/admin-settings.js';
import type { HyperparameterValue } from '../../../chain/hyperparameters.js';
import type { AlphaUnits, Netuid, Rao } from '../../../units/money.js';
import { parseAlpha, parseTao } from '../../../units/parse-amount.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { ScaffoldFile } from './file/schema.js';

/** A development key by its name, and the address that follows from it. */
export type DevKey = { readonly uri: string; readonly address: Ss58 };

export type DeclaredStake = {
  readonly hotkey: DevKey;
  readonly coldkey: DevKey;
  /** At least so much alpha, or TAO on root: stake grows by itself. */
  readonly atLeast: AlphaUnits;
};

export type DeclaredWeights = {
  readonly from: DevKey;
  readonly to: readonly { readonly hotkey: DevKey; readonly weight: string }[];
};

export type DeclaredSubnet = {
  /** One that is there already, or the keys it is created with. */
  readonly of: Netuid | { readonly owner: DevKey; readonly hotkey: DevKey };
  readonly started: boolean;
  readonly hyperparameters: readonly {
    readonly name: string;
    readonly value: HyperparameterValue;
  }[];
  readonly neurons: readonly { readonly hotkey: DevKey; readonly coldkey: DevKey }[];
  readonly stakes: readonly DeclaredStake[];
  readonly weights: readonly DeclaredWeights[];
};

/** All that a chain is to have. */
export type Declared = {
  readonly accounts: readonly { readonly key: DevKey; readonly balance: Rao }[];
  readonly subnets: readonly DeclaredSubnet[];
};

/** Every development key that a file names. */
export function keysIn({ accounts = [], subnets = [] }: ScaffoldFile): readonly string[] {
  const named = [
    ...accounts.map(({ key }) => key),
    ...subnets.flatMap(({ owner, hotkey, neurons = [], stakes = [] }) => [
      ...[owner, hotkey].filter((uri) => uri !== undefined),
      ...[...neurons, ...stakes].flatMap((each) => [each.hotkey, each.coldkey]),
    ]),
  ];
  return [...new Set(named)];
}

/** The file with its texts read; `keyOf` knows every key that it names. */
export function declaredBy(
  { accounts = [], subnets = [] }: ScaffoldFile,
  keyOf: (uri: string) => DevKey,
): Declared {
  return {
    accounts: accounts.map(({ key, balance }) => ({
      key: keyOf(key),
      balance: parseTao(balance),
    })),
    subnets: subnets.map(
      ({ netuid, owner, hotkey, started, neurons = [], stakes = [], ...rest }) => ({
        of:
          owner !== undefined && hotkey !== undefined
            ? { owner: keyOf(owner), hotkey: keyOf(hotkey) }
            : (Number(netuid) as Netuid),
        started: started === true,
        hyperparameters: Object.entries(rest.hyperparameters ?? {}).map(([name, value]) => ({
          name,
          value: settingValue(name, value),
        })),
        neurons: neurons.map((each) => ({
          hotkey: keyOf(each.hotkey),
          coldkey: keyOf(each.coldkey),
        })),
        stakes: [...neurons, ...stakes].flatMap(({ stake, ...keys }) =>
          stake === undefined
            ? []
            : [
                {
                  hotkey: keyOf(keys.hotkey),
                  coldkey: keyOf(keys.coldkey),
                  atLeast: parseAlpha(stake),
                },
              ],
        ),
        weights: neurons.flatMap(({ hotkey: from, weights }) =>
          weights === undefined ? [] : [{ from: keyOf(from), to: weightsTo(weights, keyOf) }],
        ),
      }),
    ),
  };
}

const weightsTo = (weights: Readonly<Record<string, string>>, keyOf: (uri: string) => DevKey) =>
  Object.entries(weights).map(([uri, weight]) => ({ hotkey: keyOf(uri), weight }));

function settingValue(name: string, value: string | boolean): HyperparameterValue {
  if (typeof value === 'boolean') return { kind: 'flag', on: value };
  return settable[name]?.unit === 'tao'
    ? { kind: 'tao', amount: parseTao(value) }
    : { kind: 'integer', amount: BigInt(value) };
}
