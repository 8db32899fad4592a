import type { ApiPromise } from '@polkadot/api';
import { type Netuid, rao, STEPS_PER_COIN } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, integerOf } from '../decode.js';
import type { DelegationReads } from '../delegation.js';
import type { SubnetReads } from '../subnet.js';
import { palletStorage, readDefaulted } from './storage.js';

const ROOT = 0 as Netuid;

/** What choosing children rests on beside the families. */
export function childrenTermsReads(
  api: ApiPromise,
  identity: ChainIdentity,
  { netuids: allNetuids }: Pick<DelegationReads, 'netuids'>,
  { prices }: Pick<SubnetReads, 'prices'>,
): Pick<DelegationReads, 'childrenTerms'> {
  const slot = palletStorage('SubtensorModule', api, identity);
  return {
    async childrenTerms(hotkey, netuids, at) {
      const everywhere = [ROOT, ...(await allNetuids(at))];
      const [values, priced] = await Promise.all([
        readDefaulted(
          [
            slot('StakeThreshold'),
            slot('PendingChildKeyCooldown'),
            ...everywhere.map((netuid) => slot('TotalHotkeyAlpha', hotkey, netuid)),
            ...netuids.map((netuid) => slot('SubnetOwnerHotkey', netuid)),
          ],
          at,
          api,
        ),
        prices(everywhere, at),
      ]);
      const [threshold, cooldown, ...rest] = values;
      if (!threshold || !cooldown) throw new Error('the terms of children were read in part');
      const stake = everywhere.reduce((sum, netuid, position) => {
        const units = rest[position];
        // A price is told without its fraction of a rao: one more is more than it.
        const price = (priced.get(netuid) ?? 0n) + 1n;
        return sum + (units ? ceiling(integerOf(units) * price, STEPS_PER_COIN) : 0n);
      }, 0n);
      const owners = rest.slice(everywhere.length);
      return {
        threshold: rao(integerOf(threshold)),
        stakeAtMost: rao(stake),
        ownedSubnets: netuids.filter((_, position) => {
          const owner = owners[position];
          return owner !== undefined && !owner.isEmpty && addressOf(owner) === hotkey;
        }),
        cooldown: countOf(cooldown),
        parentsApart: api.errors.subtensorModule?.ChildParentInconsistency !== undefined,
      };
    },
  };
}

const ceiling = (part: bigint, whole: bigint): bigint => (part + whole - 1n) / whole;
