import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { Netuid } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, integerOf } from '../decode.js';
import type { ClaimTerms, PositionReads } from '../position.js';
import { findEntry, palletStorage, readDefaulted } from './storage.js';

/** Rates first, then what was claimed where there is a rate at all. */
export function claimTermReads(
  api: ApiPromise,
  identity: ChainIdentity,
): Pick<PositionReads, 'claimTerms'> {
  const slot = palletStorage('SubtensorModule', api, identity);
  return {
    async claimTerms(positions, at) {
      if (!findEntry(api, 'SubtensorModule', 'RootClaimable')) return undefined;
      const hotkeys = [...new Set(positions.map(({ hotkey }) => hotkey))];
      const found = await readDefaulted(
        hotkeys.map((hotkey) => slot('RootClaimable', hotkey)),
        at,
        api,
      );
      const rates = new Map(hotkeys.map((hotkey, index) => [hotkey, decodeRates(found[index])]));
      const claims = positions.map(({ coldkey, hotkey }) =>
        (rates.get(hotkey) ?? []).map((rate) => ({ ...rate, coldkey, hotkey })),
      );
      const values = await readDefaulted(
        claims
          .flat()
          .flatMap(({ netuid, coldkey, hotkey }) => [
            slot('RootClaimed', netuid, hotkey, coldkey),
            slot('RootClaimableThreshold', netuid),
          ]),
        at,
        api,
      );
      let next = 0;
      return claims.map((ofOne) =>
        ofOne.map(({ netuid, rate }): ClaimTerms => {
          const [claimed, threshold] = values.slice(next, next + 2);
          next += 2;
          if (!claimed || !threshold) throw new Error('the chain left a claim out');
          return { netuid, rate, claimed: integerOf(claimed), threshold: bitsOf(threshold) };
        }),
      );
    },
  };
}

/** Decodes SubtensorModule.RootClaimable, a map from netuid to rate. */
const decodeRates = (codec: Codec | undefined) =>
  [...((codec ?? new Map()) as unknown as ReadonlyMap<Codec, Codec>)].map(([netuid, rate]) => ({
    netuid: countOf(netuid) as Netuid,
    rate: bitsOf(rate),
  }));

const bitsOf = (fixed: Codec): bigint => fieldsOf(fixed, 'a fixed-point number').integer('bits');
