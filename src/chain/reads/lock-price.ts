import type { ApiPromise } from '@polkadot/api';
import { rao } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, integerOf } from '../decode.js';
import type { LockPriceReads } from '../lock-price.js';
import type { SubnetOpeningReads } from '../subnet.js';
import { hasRateLimitKey } from './rate-limit-key.js';
import { palletStorage, readDefaulted } from './storage.js';

export function lockPriceReads(
  api: ApiPromise,
  identity: ChainIdentity,
  { lockCost }: Pick<SubnetOpeningReads, 'lockCost'>,
): LockPriceReads {
  const slot = palletStorage('SubtensorModule', api, identity);
  return {
    async lockPrice(at) {
      const slots = [
        slot('NetworkLastLockCost'),
        slot('NetworkMinLockCost'),
        slot('NetworkLockReductionInterval'),
        slot('TotalIssuance'),
        hasRateLimitKey(api, 'NetworkLastRegistered')
          ? slot('LastRateLimitedBlock', 'NetworkLastRegistered')
          : slot('NetworkLastRegistered'),
      ];
      const [cost, [last, least, interval, issuance, block]] = await Promise.all([
        lockCost(at),
        readDefaulted(slots, at, api),
      ]);
      if (!last || !least || !interval || !issuance || !block) {
        throw new Error('the chain left out what the price of a subnet rests on');
      }
      return {
        cost,
        lastLock: rao(integerOf(last)),
        minLock: rao(integerOf(least)),
        lastLockBlock: countOf(block),
        reductionInterval: integerOf(interval),
        totalIssuance: integerOf(issuance),
      };
    },
  };
}
