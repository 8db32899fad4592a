import type { Call } from '../../../chain/call.js';
import type { Chain } from '../../../chain/chain.js';
import type { Json } from '../../../format/json.js';
import type { Done } from '../../road/outcome.js';
import { type Effect as CommitEffect, confirmCommit } from '../commit/confirm.js';
import { confirmLocked, type Effect as LockEffect } from '../commit-timelocked/confirm.js';
import { confirmWeights, type Effect } from './confirm.js';
import type { SetRequest } from './request.js';

/** What its block shows of the weights, or of the commit that hides them. */
export type EffectByMode =
  | { readonly mode: 'plain'; readonly effect: Effect }
  | { readonly mode: 'hash'; readonly effect: CommitEffect }
  | { readonly mode: 'timelock'; readonly effect: LockEffect };

/** Checks in its block what the call that was signed has done. */
export async function confirmByMode(
  request: SetRequest,
  call: Call,
  outcome: Done,
  chain: Chain,
  plan: Json,
): Promise<EffectByMode> {
  switch (call.kind) {
    case 'commitWeights':
    case 'commitMechanismWeights':
      return { mode: 'hash', effect: await confirmCommit(request, call, outcome, chain) };
    case 'commitTimelocked':
    case 'commitTimelockedMechanism':
    case 'commitCrv3':
      return { mode: 'timelock', effect: await confirmLocked(request, call, outcome, chain, plan) };
    default:
      return { mode: 'plain', effect: await confirmWeights(request, call, outcome, chain) };
  }
}
