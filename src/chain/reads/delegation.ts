import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { Netuid } from '../../units/money.js';
import { proportion } from '../../units/proportion.js';
import { type Ratio, ratio } from '../../units/ratio.js';
import type { Ss58 } from '../../units/ss58.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, integerOf } from '../decode.js';
import type { DelegationReads, Family, Kin } from '../delegation.js';
import { epochAfter } from './epoch-after.js';
import { hasRateLimitKey } from './rate-limit-key.js';
import { findEntry, palletStorage, readDefaulted, type StorageSlot } from './storage.js';

/** How TransactionKeyLastBlock numbers the two changes (TransactionType). */
const SET_CHILDREN = 0;
const SET_CHILDKEY_TAKE = 1;
/** Blocks between two choices of children on a subnet; no runtime tells them (TransactionType.rate_limit). */
const SET_CHILDREN_BLOCKS = 150;
/** More subnets than any runtime allows. */
const MOST_KEYS = 1_000;

type Reads = Omit<DelegationReads, 'childrenTerms'>;

export function delegationReads(api: ApiPromise, identity: ChainIdentity): Reads {
  const slot = palletStorage('SubtensorModule', api, identity);
  const hasLastEpoch = findEntry(api, 'SubtensorModule', 'LastEpochBlock') !== undefined;
  const hasOwnLeast = findEntry(api, 'SubtensorModule', 'MinChildkeyTakePerSubnet') !== undefined;

  const familySlots = (hotkey: Ss58, netuid: Netuid): readonly StorageSlot[] => [
    slot('ChildKeys', hotkey, netuid),
    slot('PendingChildKeys', netuid, hotkey),
    slot('ParentKeys', hotkey, netuid),
    slot('ChildkeyTake', hotkey, netuid),
    slot('TransactionKeyLastBlock', hotkey, netuid, SET_CHILDREN),
    slot('TransactionKeyLastBlock', hotkey, netuid, SET_CHILDKEY_TAKE),
    slot('Tempo', netuid),
    ...(hasLastEpoch ? [slot('LastEpochBlock', netuid)] : []),
    ...(hasOwnLeast ? [slot('MinChildkeyTakePerSubnet', netuid)] : []),
  ];

  /** One subnet's values, in the order of familySlots. */
  function decodeFamily(
    netuid: Netuid,
    values: readonly Codec[],
    least: number,
    interval: number,
  ): Family {
    const [children, pending, parents, take, chosenAt, takenAt, tempo, ...rest] = values;
    if (!children || !pending || !parents || !take || !chosenAt || !takenAt || !tempo) {
      throw new Error(`a family on subnet ${netuid} was read in part`);
    }
    const numbers = rest.map(countOf);
    const lastEpoch = hasLastEpoch ? numbers[0] : undefined;
    const ownLeast = hasOwnLeast ? (numbers.at(-1) ?? 0) : 0;
    const leastTake = ratio(Math.max(least, ownLeast));
    return {
      ...{ netuid, children: decodeKin(children), parents: decodeKin(parents), leastTake },
      pending: decodePending(pending, (block) =>
        epochAfter(block, netuid, countOf(tempo), lastEpoch),
      ),
      take: ratio(Math.max(countOf(take), leastTake)),
      childrenOpenAt: after(countOf(chosenAt), SET_CHILDREN_BLOCKS),
      takeOpensAt: after(countOf(takenAt), interval),
    };
  }

  return {
    async netuids(at) {
      const prefix = slot('NetworksAdded').entry.keyPrefix();
      const keys = await api.rpc.state.getKeysPaged.raw(prefix, MOST_KEYS, prefix, at.hash);
      // The netuid's hasher is the identity: the key ends with it, two bytes, the low one first.
      return (keys as readonly string[])
        .map((key) => Buffer.from(key.slice(-4), 'hex').readUInt16LE() as Netuid)
        .filter((netuid) => netuid !== 0)
        .sort((left, right) => left - right);
    },
    async families(hotkey, netuids, at) {
      const common = [slot('MinChildkeyTake'), slot('TxChildkeyTakeRateLimit')];
      const own = netuids.map((netuid) => familySlots(hotkey, netuid));
      const values = await readDefaulted([...common, ...own.flat()], at, api);
      const [least = 0, interval = 0] = values.slice(0, 2).map(countOf);
      const width = own[0]?.length ?? 0;
      return netuids.map((netuid, position) => {
        const from = 2 + position * width;
        return decodeFamily(netuid, values.slice(from, from + width), least, interval);
      });
    },
    async childkeyTakes(places, at) {
      const slots = places.flatMap(({ hotkey, netuid }) => [
        slot('ChildkeyTake', hotkey, netuid),
        ...(hasOwnLeast ? [slot('MinChildkeyTakePerSubnet', netuid)] : []),
      ]);
      const [least, ...values] = await readDefaulted([slot('MinChildkeyTake'), ...slots], at, api);
      const width = hasOwnLeast ? 2 : 1;
      return places.map((_, position) => {
        const own = values.slice(position * width, (position + 1) * width);
        return highest([...(least ? [least] : []), ...own]);
      });
    },
    async mostChildkeyTake(at) {
      return highest(await readDefaulted([slot('MaxChildkeyTake')], at, api));
    },
    async delegateTake(hotkey, at) {
      const slots = [
        slot('Delegates', hotkey),
        slot('MinDelegateTake'),
        slot('MaxDelegateTake'),
        slot('TxDelegateTakeRateLimit'),
        hasRateLimitKey(api, 'LastTxBlockDelegateTake')
          ? slot('LastRateLimitedBlock', { LastTxBlockDelegateTake: hotkey })
          : slot('LastTxBlockDelegateTake', hotkey),
      ];
      const numbers = (await readDefaulted(slots, at, api)).map(countOf);
      const [take = 0, least = 0, most = 0, interval = 0, last = 0] = numbers;
      return {
        ...{ take: ratio(take), least: ratio(least), most: ratio(most), interval },
        // The block at which the limit ends still counts as too soon.
        risesAt: last === 0 || interval === 0 ? 0 : last + interval + 1,
      };
    },
  };
}

/** Decodes Vec<(u64, AccountId)>. */
const decodeKin = (codec: Codec): readonly Kin[] =>
  itemsOf(codec).map((pair) => {
    const [share, hotkey] = itemsOf(pair);
    if (!share || !hotkey) throw new Error('a child or parent of this runtime is no pair');
    return { hotkey: addressOf(hotkey), share: proportion(integerOf(share)) };
  });

/** Decodes (Vec<(u64, AccountId)>, u64). An absent one is all zero; a waiting one has its block. */
function decodePending(
  codec: Codec,
  epochOf: (cooldown: number) => number | undefined,
): Family['pending'] {
  const [children, cooldown] = itemsOf(codec);
  if (!children || !cooldown) throw new Error('pending children of this runtime are no pair');
  const block = countOf(cooldown);
  const chosen = decodeKin(children);
  if (block === 0 && chosen.length === 0) return undefined;
  return { children: chosen, cooldown: block, epoch: epochOf(block) };
}

/** A limit that was never used does not hold. */
const after = (last: number, interval: number): number => (last === 0 ? 0 : last + interval);

const highest = (codecs: readonly Codec[]): Ratio => ratio(Math.max(0, ...codecs.map(countOf)));

const itemsOf = (codec: Codec): readonly Codec[] => [...(codec as unknown as Iterable<Codec>)];
