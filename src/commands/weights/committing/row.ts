import type { WeightRow } from '../../../chain/calls/weight-call.js';
import { epochRules } from '../../../consensus/rules.js';
import { type WeightsSubmission, weightsError } from '../../../consensus/weights/acceptance.js';
import { refuse } from '../../../errors.js';
import { weightsCall } from '../set/plan.js';
import { refuseWeights } from '../set/reasons.js';
import type { HiddenFacts } from './facts.js';
import type { HiddenRequest } from './request.js';

/** The weights as they will be revealed. */
export function rowToHide(
  request: HiddenRequest,
  { rules }: Pick<HiddenFacts, 'rules'>,
): WeightRow {
  const { uids, values, versionKey } = weightsCall(request, rules);
  return { uids, values, versionKey };
}

/** Refuses weights that the chain would refuse once they are revealed, as things stand now. */
export function mustBeTaken(
  request: HiddenRequest,
  facts: HiddenFacts,
  row: WeightsSubmission,
): { readonly uid: number } {
  const { rules, setter, totalStake, specVersion, at } = facts;
  if (row.uids.length === 0) {
    throw refuse('bad-input', 'every weight is zero', 'give at least one uid a weight');
  }
  if (!setter) throw refuseWeights('HotKeyNotRegisteredInSubNet', request, facts);
  const error = weightsError(
    row,
    { ...setter, totalStake },
    {
      ...{ ...rules, rateLimit: undefined },
      block: at.number + 1,
      ownerUid: request.hotkey === rules.ownerHotkey ? setter.uid : undefined,
    },
    epochRules(specVersion),
  );
  if (error) throw refuseWeights(error, request, facts);
  return { uid: setter.uid };
}
