import type { ApiPromise } from '@polkadot/api';
import type { AutoStakeReads } from '../auto-stake.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf } from '../decode.js';
import { palletStorage, readSlots } from './storage.js';

export function autoStakeReads(api: ApiPromise, identity: ChainIdentity): AutoStakeReads {
  const slot = palletStorage('SubtensorModule', api, identity);
  return {
    async autoStakes(coldkey, netuids, at) {
      const { entry } = slot('AutoStakeDestination');
      const slots = netuids.map((netuid) => ({ entry, keys: [coldkey, netuid] }));
      const found = await readSlots(slots, at, api);
      return netuids.map((netuid, position) => {
        const hotkey = found[position];
        return { netuid, hotkey: hotkey && addressOf(hotkey) };
      });
    },
  };
}
