import type { Netuid } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, integerOf, itemsOf, type Value } from '../decode.js';
import type { ClaimTerms, PositionReads } from '../position.js';
import { placesIn, readAll, type State } from '../state/state.js';

/** Rates first, then what was claimed where there is a rate at all. */
export function claimTermReads(
  state: State,
  identity: ChainIdentity,
): Pick<PositionReads, 'claimTerms'> {
  const place = placesIn('SubtensorModule', state, identity);
  return {
    async claimTerms(positions, at) {
      if (!state.hasItem('SubtensorModule', 'RootClaimable')) return undefined;
      const hotkeys = [...new Set(positions.map(({ hotkey }) => hotkey))];
      const found = await readAll(
        hotkeys.map((hotkey) => place('RootClaimable', hotkey)),
        at,
        state,
      );
      const rates = new Map(hotkeys.map((hotkey, index) => [hotkey, decodeRates(found[index])]));
      const claims = positions.map(({ coldkey, hotkey }) =>
        (rates.get(hotkey) ?? []).map((rate) => ({ ...rate, coldkey, hotkey })),
      );
      const values = await readAll(
        claims
          .flat()
          .flatMap(({ netuid, coldkey, hotkey }) => [
            place('RootClaimed', netuid, hotkey, coldkey),
            place('RootClaimableThreshold', netuid),
          ]),
        at,
        state,
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
const decodeRates = (map: Value | undefined) =>
  (map ? itemsOf(map) : []).map((pair) => {
    const [netuid, rate] = itemsOf(pair);
    if (!netuid || !rate) throw new Error('RootClaimable of this runtime is no map');
    return { netuid: countOf(netuid) as Netuid, rate: bitsOf(rate) };
  });

const bitsOf = (fixed: Value): bigint => fieldsOf(fixed, 'a fixed-point number').integer('bits');
