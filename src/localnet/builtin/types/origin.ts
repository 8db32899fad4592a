import type { RuntimeCall } from '../frame/call.js';
import { param } from '../scale/composite.js';
import { as, type Static } from '../scale/type.js';
import { empty, holds, variant } from '../scale/variant.js';
import { accountId } from './account.js';

/** On whose behalf a call is dispatched. */
export const rawOrigin = variant(
  { path: 'frame_support::dispatch::RawOrigin', params: [param('AccountId', accountId)] },
  {
    Root: empty(0),
    Signed: holds(1, as(accountId, 'AccountId')),
    None: empty(2),
    Authorized: empty(3),
  },
);

/** Whether a call may be dispatched, whoever asks for it. */
export type CallFilter = (call: RuntimeCall) => boolean;

/** What is encoded of an origin, and what a proxy or a batch narrowed it to; that never leaves a dispatch. */
export type Origin = Static<typeof rawOrigin> & { readonly filter?: CallFilter };

/** Origins a call may name; the pallets here add none of their own to the system's. */
export const originCaller = variant(
  { path: 'node_subtensor_runtime::OriginCaller' },
  { system: holds(0, as(rawOrigin, 'frame_system::Origin<Runtime>')) },
);
export type OriginCaller = Static<typeof originCaller>;

export const ROOT: Origin = { tag: 'Root' };
export const NOBODY: Origin = { tag: 'None' };
export const signedBy = (account: `0x${string}`): Origin => ({ tag: 'Signed', value: account });
