import type { Call } from '../../../chain/call.js';
import type { WeightRules, WeightSetter } from '../../../chain/weights.js';
import { epochRules } from '../../../consensus/rules.js';
import { weightsError } from '../../../consensus/weights/acceptance.js';
import {
  type DecimalWeight,
  weightsFromDecimals,
} from '../../../consensus/weights/decimal-weights.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { refuseWeights } from './reasons.js';

export type Request = {
  readonly hotkey: Ss58;
  readonly netuid: Netuid;
  readonly weights: readonly DecimalWeight[];
  /** Undefined for the subnet's own. */
  readonly versionKey: bigint | undefined;
};

/** What the plan rests on beside its fee, all read at one block. */
export type Facts = {
  readonly at: BlockRef;
  readonly specVersion: number;
  readonly rules: WeightRules;
  /** Undefined for a hotkey that is not registered on the subnet. */
  readonly setter: WeightSetter | undefined;
  /** Read only where a threshold asks for it. */
  readonly totalStake: bigint;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts;
  readonly uid: number;
  readonly call: SetWeights;
  /** Uids whose weight is too small beside the largest to be told from zero. */
  readonly leftOut: readonly number[];
};

type SetWeights = Extract<Call, { kind: 'setWeights' }>;

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planWeights(request: Request, facts: Facts): Plan {
  const { netuid, hotkey } = request;
  const { rules, setter } = facts;
  if (netuid === 0) {
    throw refuse('bad-input', 'root takes no weights', 'choose a subnet from 1 up');
  }
  if (rules.commitReveal) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} takes weights by commit-reveal only`,
      `its owner can switch that off: btcli subnet hyperparameters set --netuid ${netuid} commit_reveal_weights_enabled=false`,
    );
  }
  const call = weightsCall(request, rules);
  if (call.uids.length === 0) {
    throw refuse('bad-input', 'every weight is zero', 'give at least one uid a weight');
  }
  if (!setter) throw refuseWeights('HotKeyNotRegisteredInSubNet', request, facts);
  const error = weightsError(
    call,
    { ...setter, totalStake: facts.totalStake },
    {
      ...rules,
      // The call lands in the next block at the earliest, and the chain judges it as of then.
      block: facts.at.number + 1,
      ownerUid: hotkey === rules.ownerHotkey ? setter.uid : undefined,
    },
    epochRules(facts.specVersion),
  );
  if (error) throw refuseWeights(error, request, facts);
  const kept = new Set(call.uids);
  const leftOut = request.weights.map(({ uid }) => uid).filter((uid) => !kept.has(uid));
  return { request, facts, uid: setter.uid, call, leftOut };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export function weightsCall(
  { netuid, weights, versionKey }: Request,
  rules: WeightRules,
): SetWeights {
  const row = weightsFromDecimals(weights);
  return {
    kind: 'setWeights',
    netuid,
    uids: row.map(([uid]) => uid),
    values: row.map(([, value]) => value),
    versionKey: versionKey ?? rules.versionKey,
  };
}

/** Weights that were signed. */
export function rowOf(call: Call): SetWeights {
  if (call.kind === 'setWeights') return call;
  throw new Error(`${call.kind} sets no weights`);
}
