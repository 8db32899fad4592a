import type { FaultRule, WarningRule } from '../../../src/commands/weights/lint/finding.js';
import { type Action, by, sudo } from '../differential/step.js';
import { SUBNET } from './scene.js';

type Weights = readonly (readonly [uid: number, weight: string])[];

/** Weights, what they are held against, and what both must say of them. */
export type Case = {
  readonly rule: FaultRule | WarningRule | 'none';
  readonly title?: string;
  /** SubtensorModule's error; undefined where the chain takes the weights. */
  readonly chainError?: string;
  /** Where a guard before the call says something else. */
  readonly sentError?: string;
  readonly before?: readonly Action[];
  readonly after?: readonly Action[];
  readonly hotkey?: string;
  readonly netuid?: number;
  readonly mechanism?: number;
  readonly weights?: Weights;
  readonly versionKey?: bigint;
  readonly computedAt?: number;
  /** Spoils the call as no plan of ours would make it. */
  readonly values?: readonly number[];
  /** Only before this spec, or only from it on. */
  readonly before334?: true;
  readonly needsMechanisms?: true;
};

const on = (name: string, ...args: readonly unknown[]) => sudo(`adminUtils.${name}`, ...args);
const usual: Weights = [
  [2, '1'],
  [3, '2'],
];

export const cases: readonly Case[] = [
  { rule: 'none', title: 'weights on two miners' },
  { rule: 'none', title: 'the second mechanism', mechanism: 1, needsMechanisms: true },
  { rule: 'root-network', chainError: 'CanNotSetRootNetworkWeights', netuid: 0 },
  {
    rule: 'commit-reveal',
    chainError: 'CommitRevealEnabled',
    before: [on('sudoSetCommitRevealWeightsEnabled', SUBNET, true)],
    after: [on('sudoSetCommitRevealWeightsEnabled', SUBNET, false)],
  },
  {
    rule: 'mechanism',
    chainError: 'MechanismDoesNotExist',
    // The pool stops it earlier, by the wrong name: it takes a mechanism that is not there for too soon.
    sentError: 'SettingWeightsTooFast',
    mechanism: 5,
    needsMechanisms: true,
  },
  { rule: 'lengths', chainError: 'WeightVecNotEqualSize', values: [1] },
  {
    rule: 'too-many-uids',
    chainError: 'UidsLengthExceedUidsInSubNet',
    weights: Array.from({ length: 30 }, (_, uid) => [uid, '1']),
  },
  { rule: 'not-registered', chainError: 'HotKeyNotRegisteredInSubNet', hotkey: '//poor' },
  {
    rule: 'stake-threshold',
    chainError: 'NotEnoughStakeToSetWeights',
    before: [on('sudoSetStakeThreshold', 9n * 10n ** 17n)],
    after: [on('sudoSetStakeThreshold', 0n)],
  },
  {
    rule: 'version-key',
    chainError: 'IncorrectWeightVersionKey',
    versionKey: 6n,
    before: [on('sudoSetWeightsVersionKey', SUBNET, 7)],
    after: [on('sudoSetWeightsVersionKey', SUBNET, 0)],
  },
  {
    rule: 'rate-limit',
    chainError: 'SettingWeightsTooFast',
    before: [on('sudoSetWeightsSetRateLimit', SUBNET, 1000)],
    after: [on('sudoSetWeightsSetRateLimit', SUBNET, 0)],
  },
  { rule: 'permit', chainError: 'NeuronNoValidatorPermit', hotkey: '//m0' },
  {
    rule: 'duplicate-uid',
    chainError: 'DuplicateUids',
    weights: [
      [2, '1'],
      [2, '2'],
    ],
  },
  {
    rule: 'unknown-uid',
    chainError: 'UidVecContainInvalidOne',
    weights: [
      [2, '1'],
      [99, '2'],
    ],
  },
  {
    rule: 'min-weights',
    chainError: 'WeightVecLengthIsLow',
    before: [on('sudoSetMinAllowedWeights', SUBNET, 3)],
    after: [on('sudoSetMinAllowedWeights', SUBNET, 1)],
  },
  {
    rule: 'max-weight',
    chainError: 'MaxWeightExceeded',
    before334: true,
    before: [on('sudoSetMaxWeightLimit', SUBNET, 40_000)],
    after: [on('sudoSetMaxWeightLimit', SUBNET, 65_535)],
  },
  { rule: 'all-zero', chainError: 'WeightVecLengthIsLow', weights: [[2, '0']] },
  { rule: 'changed-uid', computedAt: 1 },
  {
    rule: 'self-weight',
    weights: [
      [1, '1'],
      [2, '1'],
    ],
  },
  {
    rule: 'self-weight',
    title: 'alone, which needs no permit',
    hotkey: '//m0',
    weights: [[2, '1']],
  },
  {
    rule: 'owner-uid',
    weights: [
      [0, '1'],
      [2, '1'],
    ],
  },
  {
    rule: 'new-uid',
    title: 'a neuron that came before the last weights',
    weights: [[4, '1']],
    before: [
      by('//c0', 'subtensorModule.burnedRegister', SUBNET, '//m2'),
      by('//v0', 'subtensorModule.setWeights', SUBNET, [2], [1], 0),
    ],
  },
  {
    rule: 'recycled-uid',
    title: 'a neuron that came after the last weights',
    weights: [[5, '1']],
    before: [by('//c0', 'subtensorModule.burnedRegister', SUBNET, '//poor')],
  },
].map((each) => ({ weights: usual, ...each }) as Case);
