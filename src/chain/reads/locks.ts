import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import { alpha, type Netuid } from '../../units/money.js';
import { encodeSs58, type Ss58 } from '../../units/ss58.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, flagOf, integerOf } from '../decode.js';
import type { LockReads } from '../locks.js';
import { callFunction } from './runtime-api.js';
import { findEntry, palletStorage, readDefaulted, readSlots } from './storage.js';

/** More subnets than any runtime allows. */
const MOST_KEYS = 1_000;
/** Hex digits at the end of a key of SubtensorModule.Lock: netuid as it is, hash and hotkey. */
const [NETUID, HASH, HOTKEY] = [4, 32, 64] as const;
/** The bit of SubtensorModule.AccountFlags by which an account takes locked alpha. */
const TAKES_LOCKED = 1n;

export function lockReads(api: ApiPromise, identity: ChainIdentity): LockReads {
  const slot = palletStorage('SubtensorModule', api, identity);

  /** In whose favour each subnet's lock is, by the keys alone. */
  async function favoured(coldkey: Ss58, at: BlockRef): Promise<ReadonlyMap<Netuid, Ss58>> {
    const prefix = slot('Lock').entry.keyPrefix(coldkey);
    const keys = await api.rpc.state.getKeysPaged.raw(prefix, MOST_KEYS, prefix, at.hash);
    return new Map(
      (keys as readonly string[]).map((key) => {
        const netuid = key.slice(-(NETUID + HASH + HOTKEY)).slice(0, NETUID);
        const hotkey = encodeSs58(Buffer.from(key.slice(-HOTKEY), 'hex'));
        return [Buffer.from(netuid, 'hex').readUInt16LE() as Netuid, hotkey] as const;
      }),
    );
  }

  /** Runtimes without the flag let everybody take it. */
  async function takesLocked(coldkey: Ss58, at: BlockRef): Promise<boolean> {
    if (!findEntry(api, 'SubtensorModule', 'AccountFlags')) return true;
    const [flags] = await readDefaulted([slot('AccountFlags', coldkey)], at, api);
    return flags !== undefined && (integerOf(flags) & TAKES_LOCKED) === TAKES_LOCKED;
  }

  return {
    async locks(coldkey, at) {
      const [trait, method] = ['StakeInfoRuntimeApi', 'get_stake_availability_for_coldkeys'];
      const [hotkeys, answer] = await Promise.all([
        favoured(coldkey, at),
        callFunction(trait, method, [[coldkey], null], at, api, identity),
      ]);
      const [own] = pairsOf(answer);
      const rows = own ? pairsOf(own[1]) : [];
      const netuids = rows.map(([netuid]) => countOf(netuid) as Netuid);
      const slots = netuids.map((netuid) => slot('DecayingLock', coldkey, netuid));
      const decaying = await readSlots(slots, at, api);
      return rows.map(([, codec], position) => {
        const netuid = netuids[position] as Netuid;
        const { integer } = fieldsOf(codec, 'StakeAvailability');
        const fades = decaying[position];
        return {
          netuid,
          hotkey: hotkeys.get(netuid),
          total: alpha(netuid, integer('total')),
          locked: alpha(netuid, integer('locked')),
          available: alpha(netuid, integer('available')),
          perpetual: fades !== undefined && !flagOf(fades),
        };
      });
    },
    async lockHandover({ coldkey, netuid }, to, at) {
      if (!findEntry(api, 'SubtensorModule', 'Lock')) return 'goes';
      const [given, taker, takes] = await Promise.all([
        favoured(coldkey, at),
        favoured(to, at),
        takesLocked(to, at),
      ]);
      const theirs = taker.get(netuid);
      if (theirs !== undefined && theirs !== given.get(netuid)) return 'other-hotkey';
      return takes ? 'goes' : 'not-taken';
    },
    async unlockRate(at) {
      const [rate] = await readDefaulted([slot('UnlockRate')], at, api);
      return rate ? countOf(rate) : 0;
    },
  };
}

/** The pairs of a BTreeMap. */
const pairsOf = (codec: Codec): readonly (readonly [Codec, Codec])[] => [
  ...(codec as unknown as Iterable<readonly [Codec, Codec]>),
];
