import type { HyperparameterValue } from '../../../chain/hyperparameters.js';
import { coinText } from '../../../units/money.js';
import type { Step } from './plan.js';

/** What a step brings about, in one line. */
export function wordsOf(step: Step): string {
  switch (step.kind) {
    case 'open-creation':
      return 'let subnets be created at any time';
    case 'open-start':
      return 'let subnets start at any time';
    case 'create':
      return `subnet of ${step.owner.uri} with ${step.hotkey.uri}`;
    case 'set':
      return `${subnetOf(step)}: ${step.name} ${valueText(step.value)}`;
    case 'register':
      return `${subnetOf(step)}: ${step.hotkey.uri} of ${step.coldkey.uri} registered`;
    case 'start':
      return `${subnetOf(step)}: started`;
    case 'stake':
      return `${subnetOf(step)}: at least ${coinText(step.atLeast)} on ${step.hotkey.uri} by ${step.coldkey.uri}`;
    case 'weights':
      return `${subnetOf(step)}: weights of ${step.from.uri}`;
    case 'fund':
      return `${step.key.uri}: at least ${coinText(step.balance)} TAO free`;
  }
}

type Place = Extract<Step, { netuid: unknown }>;

const subnetOf = ({ netuid, by }: Place): string =>
  netuid === undefined ? `subnet of ${by?.uri}` : `subnet ${netuid}`;

function valueText(value: HyperparameterValue): string {
  switch (value.kind) {
    case 'flag':
      return String(value.on);
    case 'tao':
      return `${coinText(value.amount)} TAO`;
    case 'integer':
      return String(value.amount);
    case 'fixed':
      return `${value.bits} / 2^${value.fractionBits}`;
  }
}
