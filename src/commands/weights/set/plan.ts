import type { Call } from '../../../chain/call.js';
import type { WeightRules, WeightSetter, WeightTarget } from '../../../chain/weights.js';
import {
  type DecimalWeight,
  weightsFromDecimals,
} from '../../../consensus/weights/decimal-weights.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { type Remark, refuseFaults } from '../lint/finding.js';
import { lintWeights } from '../lint/lint.js';
import { remarksOn } from '../lint/remarks.js';

export type Request = {
  readonly hotkey: Ss58;
  readonly netuid: Netuid;
  readonly mechanism: number;
  readonly weights: readonly DecimalWeight[];
  /** Undefined for the subnet's own. */
  readonly versionKey: bigint | undefined;
  /** The block whose neurons are meant; undefined for whoever is there now. */
  readonly computedAt?: number | undefined;
};

/** What the plan rests on beside its fee, all read at one block. */
export type Facts = {
  readonly at: BlockRef;
  readonly specVersion: number;
  readonly rules: WeightRules;
  /** Undefined for a hotkey that is not registered on the subnet. */
  readonly setter: (WeightSetter & Pick<WeightTarget, 'registeredAt'>) | undefined;
  /** Read only where a threshold asks for it. */
  readonly totalStake: bigint;
  /** Who has the uids that are to get weights, those that exist. */
  readonly targets: readonly WeightTarget[];
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts;
  readonly uid: number;
  readonly call: SetWeights;
  readonly remarks: readonly Remark[];
};

type SetWeights = Extract<Call, { kind: 'setWeights' | 'setMechanismWeights' }>;

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planWeights(request: Request, facts: Facts): Plan {
  const call = weightsCall(request, facts.rules);
  const [fault, ...others] = lintWeights(request, facts, call);
  if (fault) throw refuseFaults([fault, ...others]);
  const { setter } = facts;
  if (!setter) throw new Error('weights of a hotkey without a uid passed');
  const remarks = remarksOn(request, facts, call.uids);
  return { request, facts, uid: setter.uid, call, remarks };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export function weightsCall(
  { netuid, mechanism, weights, versionKey }: Request,
  rules: Pick<WeightRules, 'versionKey'>,
): SetWeights {
  // In any other order the epoch overlooks some of them (consensus with liquid alpha).
  const row = weightsFromDecimals(weights).toSorted(([left], [right]) => left - right);
  const carried = {
    netuid,
    uids: row.map(([uid]) => uid),
    values: row.map(([, value]) => value),
    versionKey: versionKey ?? rules.versionKey,
  };
  return mechanism === 0
    ? { kind: 'setWeights', ...carried }
    : { kind: 'setMechanismWeights', mechanism, ...carried };
}

/** Weights that were signed. */
export function rowOf(call: Call): SetWeights {
  if (call.kind === 'setWeights' || call.kind === 'setMechanismWeights') return call;
  throw new Error(`${call.kind} sets no weights`);
}
