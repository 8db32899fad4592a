import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { passesLimit } from '../rate-limit.js';
import { servingRateLimit } from '../storage/limits.js';
import { axons, prometheus, uids } from '../storage/neurons.js';

/** What a hotkey may not announce (CheckServingEndpoints). */
export type ServingRefusal =
  | 'HotKeyNotRegisteredInNetwork'
  | 'InvalidIpType'
  | 'InvalidIpAddress'
  | 'ServingRateLimitExceeded'
  | 'InvalidPort';

export type Endpoint = {
  readonly netuid: Netuid;
  readonly ip: bigint;
  readonly ipType: number;
  readonly port: number;
};

/** Why an axon is refused; an address of zero takes it back. */
export const axonRefusal = ({ storage }: Context, hotkey: AccountId, asked: Endpoint) =>
  registrationRefusal(storage, hotkey, asked) ??
  addressRefusal(asked, true) ??
  moreRefusal(storage, axons.get(storage, asked.netuid, hotkey)?.block, asked);

/** Why an endpoint for metrics is refused; it cannot be taken back. */
export const prometheusRefusal = ({ storage }: Context, hotkey: AccountId, asked: Endpoint) =>
  addressRefusal(asked, false) ??
  registrationRefusal(storage, hotkey, asked) ??
  moreRefusal(storage, prometheus.get(storage, asked.netuid, hotkey)?.block, asked);

const registrationRefusal = (
  storage: Externalities,
  hotkey: AccountId,
  { netuid }: Endpoint,
): ServingRefusal | undefined =>
  uids.exists(storage, netuid, hotkey) ? undefined : 'HotKeyNotRegisteredInNetwork';

function addressRefusal({ ip, ipType }: Endpoint, zeroIsFine: boolean): ServingRefusal | undefined {
  const kinds: Readonly<Record<number, { most: bigint; self: bigint }>> = {
    4: { most: 2n ** 32n - 1n, self: 0x7f000001n },
    6: { most: 2n ** 128n - 1n, self: 1n },
  };
  const kind = kinds[ipType];
  if (!kind) return 'InvalidIpType';
  const fits = ipType === 4 ? ip < kind.most : ip !== kind.most;
  return fits && ip !== kind.self && (zeroIsFine || ip !== 0n) ? undefined : 'InvalidIpAddress';
}

function moreRefusal(
  storage: Externalities,
  last: number | undefined,
  { netuid, port }: Endpoint,
): ServingRefusal | undefined {
  const limit = servingRateLimit.get(storage, netuid);
  if (!passesLimit(limit, number.get(storage), last ?? 0)) return 'ServingRateLimitExceeded';
  return port === 0 ? 'InvalidPort' : undefined;
}
