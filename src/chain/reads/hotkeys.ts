import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import { alpha, type Netuid } from '../../units/money.js';
import type { Ratio } from '../../units/ratio.js';
import type { Ss58 } from '../../units/ss58.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, fieldsOf, integerOf, optional } from '../decode.js';
import type { HotkeyReads, Standing } from '../hotkeys.js';
import { callFunction } from './runtime-api.js';
import { palletStorage, readDefaulted, readSlots } from './storage.js';

/** More subnets than any runtime allows. */
const MOST_KEYS = 1_000;

export function hotkeyReads(api: ApiPromise, identity: ChainIdentity): HotkeyReads {
  const slot = palletStorage('SubtensorModule', api, identity);

  /** The netuids under one hotkey in SubtensorModule.IsNetworkMember, by the keys alone. */
  async function memberOf(hotkey: Ss58, at: BlockRef): Promise<readonly Netuid[]> {
    const { entry } = slot('IsNetworkMember');
    const prefix = entry.keyPrefix(hotkey);
    const keys = await api.rpc.state.getKeysPaged.raw(prefix, MOST_KEYS, prefix, at.hash);
    // The netuid's hasher is the identity: the key ends with it, two bytes, the low one first.
    return (keys as readonly string[])
      .map((key) => Buffer.from(key.slice(-4), 'hex').readUInt16LE() as Netuid)
      .sort((left, right) => left - right);
  }

  return {
    async ownedHotkeys(coldkey, at) {
      const [found] = await readDefaulted([slot('OwnedHotkeys', coldkey)], at, api);
      return itemsOf(found).map(addressOf);
    },
    async places(hotkeys, at) {
      const netuids = await Promise.all(hotkeys.map((hotkey) => memberOf(hotkey, at)));
      const pairs = hotkeys.flatMap((hotkey, position) =>
        (netuids[position] ?? []).map((netuid) => ({ hotkey, netuid })),
      );
      const slots = pairs.map(({ netuid, hotkey }) => slot('Uids', netuid, hotkey));
      const uids = await readSlots(slots, at, api);
      return pairs.flatMap((pair, position) => {
        const uid = uids[position];
        return uid ? [{ ...pair, uid: countOf(uid) }] : [];
      });
    },
    async standing(netuid, uid, at) {
      const [trait, method] = ['NeuronInfoRuntimeApi', 'get_neuron_lite'];
      const found = optional(await callFunction(trait, method, [netuid, uid], at, api, identity));
      return found && decodeStanding(found, netuid);
    },
  };
}

/** Decodes NeuronInfoLite. */
function decodeStanding(codec: Codec, netuid: Netuid): Standing {
  const { address, flag, count, integer, list } = fieldsOf(codec, 'NeuronInfoLite');
  // Pairs of the owner and what everybody staked; there is one.
  const staked = list('stake').map((pair) => integerOf(itemsOf(pair)[1] ?? pair));
  return {
    hotkey: address('hotkey'),
    active: flag('active'),
    stake: alpha(
      netuid,
      staked.reduce((sum, each) => sum + each, 0n),
    ),
    emission: alpha(netuid, integer('emission')),
    incentive: count('incentive') as Ratio,
    dividends: count('dividends') as Ratio,
    validatorPermit: flag('validatorPermit'),
    lastUpdate: count('lastUpdate'),
  };
}

const itemsOf = (codec: Codec | undefined): readonly Codec[] =>
  codec ? [...(codec as unknown as Iterable<Codec>)] : [];
