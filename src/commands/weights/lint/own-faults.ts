import type { WeightTarget } from '../../../chain/weights.js';
import type { Facts, Request } from '../set/plan.js';
import type { Fault } from './finding.js';

/** What is wrong before the weights themselves are looked at; the chain checks the first three as well. */
export function ownFaults(
  { netuid, mechanism, computedAt }: Request,
  { rules, targets }: Facts,
  uids: readonly number[],
): readonly Fault[] {
  const changed = computedAt === undefined ? [] : targets.filter(since(computedAt));
  const found: readonly (Fault | false)[] = [
    netuid === 0 && {
      rule: 'root-network',
      code: 'bad-input',
      chainError: 'CanNotSetRootNetworkWeights',
      message: 'root takes no weights: the chain has no root weights any more',
      hint: 'choose a subnet from 1 up',
    },
    rules.commitReveal && {
      rule: 'commit-reveal',
      code: 'not-allowed',
      chainError: 'CommitRevealEnabled',
      message: `subnet ${netuid} takes weights by commit-reveal only`,
      hint: `leave --mode out, and they are committed; its owner can switch that off: btcli subnet hyperparameters set --netuid ${netuid} commit_reveal_weights_enabled=false`,
    },
    mechanism >= rules.mechanisms && {
      rule: 'mechanism',
      code: 'not-found',
      chainError: 'MechanismDoesNotExist',
      message: `subnet ${netuid} has no mechanism ${mechanism}`,
      hint:
        rules.mechanisms === 1
          ? 'it has one alone, number 0'
          : `it has 0 to ${rules.mechanisms - 1}`,
    },
    uids.length === 0 && {
      rule: 'all-zero',
      code: 'bad-input',
      // What is left of them when zeros are left out is nothing.
      chainError: 'WeightVecLengthIsLow',
      message: 'every weight is zero',
      hint: 'give at least one uid a weight',
    },
    changed.length > 0 && {
      rule: 'changed-uid',
      code: 'facts-moved',
      chainError: undefined,
      message: `since block ${computedAt} another neuron has uid ${changed.map(({ uid }) => uid).join(', ')}`,
      hint: 'leave it out, or compute the weights anew',
    },
  ];
  return found.filter((fault) => fault !== false);
}

/** Whether another neuron took the uid after a block. */
export const since =
  (block: number) =>
  ({ registeredAt }: WeightTarget): boolean =>
    registeredAt > block;
