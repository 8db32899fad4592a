import type { ApiPromise } from '@polkadot/api';
import type { BlockRef } from '../../units/block.js';
import { rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, integerOf } from '../decode.js';
import type { HotkeySwap, KeySwapReads } from '../key-swap.js';
import { hasRateLimitKey } from './rate-limit-key.js';
import { palletStorage, readDefaulted } from './storage.js';
import { swapConstant } from './swap-constant.js';

/** What swapping a hotkey rests on. */
export function hotkeySwapReads(
  api: ApiPromise,
  identity: ChainIdentity,
): Pick<KeySwapReads, 'hotkeySwapTerms'> {
  const slot = palletStorage('SubtensorModule', api, identity);

  /** Stake, or claims to root's dividends, of the new hotkey; older runtimes do not look. */
  async function mixesRootStake(hotkey: Ss58, at: BlockRef): Promise<boolean> {
    if (!api.errors.subtensorModule?.NewHotKeyNotCleanForRootSwap) return false;
    const slots = [slot('RootClaimable', hotkey), slot('TotalHotkeyAlpha', hotkey, 0)];
    const [claimable, stake] = await readDefaulted(slots, at, api);
    return !claimable?.isEmpty || !stake?.isEmpty;
  }

  return {
    async hotkeySwapTerms({ coldkey, newHotkey, netuid, affected }, at) {
      const netuids = netuid === null ? affected : [netuid];
      const slots = [
        slot('TxRateLimit'),
        hasRateLimitKey(api, 'LastTxBlock')
          ? slot('LastRateLimitedBlock', { LastTxBlock: coldkey })
          : slot('LastTxBlock', coldkey),
        ...netuids.map((each) => slot('LastHotkeySwapOnNetuid', each, coldkey)),
      ];
      const touchesRoot = netuid === null || netuid === 0;
      const [numbers, mixes] = await Promise.all([
        readDefaulted(slots, at, api),
        touchesRoot ? mixesRootStake(newHotkey, at) : false,
      ]);
      const [limit = 0, last = 0, ...swaps] = numbers.map(countOf);
      const interval = countOf(swapConstant('HotkeySwapOnSubnetInterval', api, identity));
      const name = netuid === null ? 'KeySwapCost' : 'KeySwapOnSubnetCost';
      return {
        cost: rao(integerOf(swapConstant(name, api, identity))),
        opensAt: Math.max(
          limit === 0 || last === 0 ? 0 : last + limit + 1,
          ...swaps.map((swap) => afterSwap(swap, interval, netuid)),
        ),
        interval,
        mixesRootStake: mixes,
      };
    },
  };
}

/** On one subnet a swap that never was counts as one in block 0; on all of them it does not count. */
const afterSwap = (last: number, interval: number, netuid: HotkeySwap['netuid']): number =>
  netuid === null && last === 0 ? 0 : last + interval + 1;
