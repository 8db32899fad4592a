import { epochRules } from '../../../consensus/rules.js';
import {
  type WeightsError,
  type WeightsSubmission,
  weightsErrors,
} from '../../../consensus/weights/acceptance.js';
import type { Facts, Request } from '../set/plan.js';
import { chainFault } from './chain-faults.js';
import type { Fault } from './finding.js';
import { ownFaults } from './own-faults.js';

/** What a hotkey without a uid cannot have; to name them beside that would only confuse. */
const ofSetter: readonly WeightsError[] = ['NotEnoughStakeToSetWeights', 'NeuronNoValidatorPermit'];

/** All that is wrong with weights, what the chain would name first of all. */
export function lintWeights(
  request: Request,
  facts: Facts,
  submission: WeightsSubmission,
): readonly Fault[] {
  const { at, rules, setter, totalStake, specVersion } = facts;
  const errors = weightsErrors(
    submission,
    setter
      ? { ...setter, totalStake }
      : { uid: undefined, totalStake: 0n, validatorPermit: false, lastUpdate: 0 },
    {
      ...rules,
      // The call lands in the next block at the earliest, and the chain judges it as of then.
      block: at.number + 1,
      ownerUid: request.hotkey === rules.ownerHotkey ? setter?.uid : undefined,
    },
    epochRules(specVersion),
  );
  const told = setter ? errors : errors.filter((error) => !ofSetter.includes(error));
  return [
    ...ownFaults(request, facts, submission.uids),
    ...(submission.uids.length === 0 ? [] : told.map((error) => chainFault(error, request, facts))),
  ];
}
