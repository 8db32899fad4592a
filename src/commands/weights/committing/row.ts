import type { WeightRow } from '../../../chain/calls/weight-call.js';
import type { WeightsSubmission } from '../../../consensus/weights/acceptance.js';
import { refuseFaults } from '../lint/finding.js';
import { lintWeights } from '../lint/lint.js';
import { weightsCall } from '../set/plan.js';
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

/**
 * Refuses weights that the chain would refuse once they are revealed, as things stand now. How often
 * they may be set is asked of commits alone.
 */
export function mustBeTaken(
  request: HiddenRequest,
  facts: HiddenFacts,
  row: WeightsSubmission,
): { readonly uid: number } {
  const rules = { ...facts.rules, commitReveal: false, rateLimit: 0 };
  const [fault, ...others] = lintWeights(request, { ...facts, rules }, row);
  if (fault) throw refuseFaults([fault, ...others]);
  const { setter } = facts;
  if (!setter) throw new Error('weights of a hotkey without a uid passed');
  return { uid: setter.uid };
}
