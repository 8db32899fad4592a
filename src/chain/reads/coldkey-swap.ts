import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { blake2AsHex } from '@polkadot/util-crypto';
import { rao } from '../../units/money.js';
import { accountIdOf } from '../../units/ss58.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, integerOf } from '../decode.js';
import type { KeySwapReads } from '../key-swap.js';
import { findEntry, palletStorage, readDefaulted, readSlots } from './storage.js';
import { swapConstant } from './swap-constant.js';

type ColdkeySwapReads = Pick<
  KeySwapReads,
  'coldkeySwapTerms' | 'pendingColdkeySwap' | 'newColdkey'
>;

/** What swapping a coldkey rests on: announcements, or the schedule that older runtimes kept. */
export function coldkeySwapReads(api: ApiPromise, identity: ChainIdentity): ColdkeySwapReads {
  const slot = palletStorage('SubtensorModule', api, identity);
  const announces = findEntry(api, 'SubtensorModule', 'ColdkeySwapAnnouncements') !== undefined;
  return {
    async coldkeySwapTerms(at) {
      const items = announces
        ? ['ColdkeySwapAnnouncementDelay', 'ColdkeySwapReannouncementDelay']
        : ['ColdkeySwapScheduleDuration', 'ColdkeySwapRescheduleDuration'];
      const slots = items.map((item) => slot(item));
      const [delay = 0, reannouncementDelay = 0] = (await readDefaulted(slots, at, api)).map(
        countOf,
      );
      const cost = rao(integerOf(swapConstant('KeySwapCost', api, identity)));
      return { cost, delay, reannouncementDelay };
    },
    async pendingColdkeySwap(coldkey, at) {
      if (!announces) {
        const [found] = await readSlots([slot('ColdkeySwapScheduled', coldkey)], at, api);
        const [from, target] = pairOf(found);
        // Where nothing is scheduled the map may answer with its default, block 0.
        if (!from || !target || countOf(from) === 0) return undefined;
        const newColdkey = addressOf(target);
        const newColdkeyHash = hashOf(newColdkey);
        return { from: countOf(from), newColdkeyHash, newColdkey, disputedAt: undefined };
      }
      const items = ['ColdkeySwapAnnouncements', 'ColdkeySwapDisputes'];
      const slots = items.map((item) => slot(item, coldkey));
      const [announcement, dispute] = await readSlots(slots, at, api);
      const [from, hash] = pairOf(announcement);
      if (!from || !hash) return undefined;
      return {
        from: countOf(from),
        newColdkeyHash: hash.toHex(),
        newColdkey: undefined,
        disputedAt: dispute && countOf(dispute),
      };
    },
    async newColdkey(address, at) {
      const slots = [slot('StakingHotkeys', address), slot('Owner', address)];
      const [hotkeys, owner] = await readDefaulted(slots, at, api);
      return {
        hash: hashOf(address),
        hasStaked: hotkeys !== undefined && !hotkeys.isEmpty,
        isHotkey: owner !== undefined && !owner.isEmpty,
      };
    },
  };
}

const hashOf = (address: Parameters<typeof accountIdOf>[0]) => blake2AsHex(accountIdOf(address));

const pairOf = (codec: Codec | undefined): readonly Codec[] =>
  codec ? [...(codec as unknown as Iterable<Codec>)] : [];
