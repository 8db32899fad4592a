import type { RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import { Rejection } from '../../../frame/failure.js';
import type { AccountId } from '../../../types/account.js';
import type { Origin } from '../../../types/origin.js';
import { failure } from '../errors.js';
import type { ServingRefusal } from '../neurons/serving.js';
import { type ColdkeySwapRefusal, coldkeySwapRefusal } from './coldkey-swap.js';
import { type DelegateTakeRefusal, delegateTakeRefusal } from './delegate-take.js';
import { newNetworkRefusal } from './new-networks.js';
import { servingRefusal } from './serving.js';
import { type WeightsRateRefusal, weightsRateRefusal } from './weight-rates.js';
import { type WeightsRefusal, weightsRefusal } from './weights.js';

type Refusal =
  | ColdkeySwapRefusal
  | WeightsRefusal
  | WeightsRateRefusal
  | DelegateTakeRefusal
  | ServingRefusal
  | 'NetworkTxRateLimitExceeded';

/** The number by which the pool names a refusal: a CustomTransactionError. */
const CODES: Readonly<Record<Refusal, number>> = {
  ColdkeySwapAnnounced: 0,
  ColdkeySwapDisputed: 21,
  NetworkTxRateLimitExceeded: 6,
  NotEnoughStakeToSetWeights: 1,
  SettingWeightsTooFast: 6,
  CommittingWeightsTooFast: 6,
  InvalidRevealRound: 15,
  NoWeightsCommitFound: 16,
  RevealTooEarly: 17,
  InputLengthsUnequal: 18,
  HotKeyAccountNotExists: 4,
  NonAssociatedColdKey: 25,
  DelegateTakeTooLow: 26,
  DelegateTakeTooHigh: 27,
  HotKeyNotRegisteredInNetwork: 10,
  InvalidIpAddress: 11,
  ServingRateLimitExceeded: 12,
  InvalidPort: 13,
  InvalidIpType: 255,
};

/** Keeps an extrinsic out of the pool, and out of a block, that its call would refuse anyway. */
export function admit(context: Context, signer: AccountId, call: RuntimeCall): void {
  const refused = refusal(context, signer, call);
  if (refused === undefined) return;
  throw new Rejection({ tag: 'Invalid', value: { tag: 'Custom', value: CODES[refused] } });
}

/** The same before every dispatch, also of a call inside another. */
export function guard(context: Context, origin: Origin, call: RuntimeCall): void {
  if (origin.tag !== 'Signed') return;
  const refused = refusal(context, origin.value, call);
  if (refused !== undefined) throw failure(refused);
}

const refusal = (context: Context, who: AccountId, call: RuntimeCall) =>
  coldkeySwapRefusal(context, who, call) ??
  weightsRefusal(context, who, call) ??
  weightsRateRefusal(context, who, call) ??
  newNetworkRefusal(context, call) ??
  servingRefusal(context, who, call) ??
  delegateTakeRefusal(context, who, call);
