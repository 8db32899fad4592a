import type { WeightCall } from '../../../chain/calls/weight-call.js';
import type { HiddenFacts } from '../committing/facts.js';
import { mustBeTaken } from '../committing/row.js';
import type { Choice } from './choose.js';
import type { RevealRequest } from './request.js';

export type Facts = HiddenFacts & Choice;

export type Plan = {
  readonly request: RevealRequest;
  readonly facts: Facts;
  readonly uid: number;
  readonly call: RevealCall;
};

export type RevealCall = Extract<WeightCall, { kind: 'revealWeights' | 'revealMechanismWeights' }>;

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planReveal(request: RevealRequest, facts: Facts): Plan {
  const { hotkey, netuid, mechanism } = request;
  const { row } = facts;
  const weights = row.uids.map((uid, at) => ({ uid, weight: String(row.values[at]) }));
  const asked = { hotkey, netuid, mechanism, weights, versionKey: row.versionKey };
  const { uid } = mustBeTaken(asked, facts, row);
  return { request, facts, uid, call: revealCall(request, facts) };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export function revealCall(
  { netuid, mechanism }: Pick<RevealRequest, 'netuid' | 'mechanism'>,
  { row }: Pick<Facts, 'row'>,
): RevealCall {
  const { uids, values, salt, versionKey } = row;
  const shown = { netuid, uids, values, salt, versionKey };
  return mechanism === 0
    ? { kind: 'revealWeights', ...shown }
    : { kind: 'revealMechanismWeights', mechanism, ...shown };
}
