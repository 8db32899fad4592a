import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { alpha } from '../../units/money.js';
import type { Ratio } from '../../units/ratio.js';
import type { Ss58 } from '../../units/ss58.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, fieldsOf, integerOf, optional } from '../decode.js';
import type { HotkeyProfile, PositionReads } from '../position.js';
import { claimTermReads } from './claim-terms.js';
import { callFunction, findFunction } from './runtime-api.js';
import { decodePosition } from './stake.js';
import { palletStorage, readDefaulted, readSlots } from './storage.js';

export function positionReads(
  api: ApiPromise,
  identity: ChainIdentity,
): Omit<PositionReads, 'epochLength'> {
  const slot = palletStorage('SubtensorModule', api, identity);
  return {
    ...claimTermReads(api, identity),
    async positionOn(coldkey, { hotkey, netuid }, at) {
      const method = 'get_stake_info_for_hotkey_coldkey_netuid';
      const inputs = [hotkey, coldkey, netuid];
      const answer = callFunction('StakeInfoRuntimeApi', method, inputs, at, api, identity);
      const info = optional(await answer);
      const position = info && decodePosition(info);
      return position?.stake.units === 0n ? undefined : position;
    },
    async hotkeyProfiles(hotkeys, at) {
      const slots = hotkeys.flatMap((hotkey) => [slot('Delegates', hotkey), slot('Owner', hotkey)]);
      const found = await readDefaulted(slots, at, api);
      const owners = hotkeys.map((_, index) => ownerOf(found[2 * index + 1]));
      const named = [...new Set(owners.filter((owner) => owner !== undefined))];
      const identities = await readSlots(
        named.map((owner) => slot('IdentitiesV2', owner)),
        at,
        api,
      );
      const names = new Map(named.map((owner, index) => [owner, nameIn(identities[index])]));
      return new Map(
        hotkeys.map((hotkey, index): [Ss58, HotkeyProfile] => {
          const [take, owner] = [found[2 * index], owners[index]];
          if (!take) throw new Error('the chain left a take out');
          return [hotkey, { take: countOf(take) as Ratio, owner, name: owner && names.get(owner) }];
        }),
      );
    },
    async seatTotals(seats, at) {
      const slots = seats.map(({ hotkey, netuid }) => slot('TotalHotkeyAlpha', hotkey, netuid));
      const found = await readDefaulted(slots, at, api);
      return seats.map(({ netuid }, index) => {
        const total = found[index];
        if (!total) throw new Error('the chain left a total out');
        return alpha(netuid, integerOf(total));
      });
    },
    async lastStakeChange(coldkey, hotkey, at) {
      const [block] = await readSlots(
        [slot('LastColdkeyHotkeyStakeBlock', coldkey, hotkey)],
        at,
        api,
      );
      return block && countOf(block);
    },
    async kinship({ hotkey, netuid }, at) {
      const items = ['ChildKeys', 'ParentKeys'].map((item) => slot(item, hotkey, netuid));
      const [children, parents] = await readDefaulted(items, at, api);
      return { children: lengthOf(children), parents: lengthOf(parents) };
    },
    async stakeAvailability(coldkey, netuid, at) {
      const [trait, method] = ['StakeInfoRuntimeApi', 'get_stake_availability_for_coldkeys'];
      if (!findFunction(api, trait, method)) return undefined;
      const inputs = [[coldkey], [netuid]];
      const answer = await callFunction(trait, method, inputs, at, api, identity);
      const [[, subnets] = []] = entriesOf(answer);
      const [[, availability] = []] = subnets ? entriesOf(subnets) : [];
      const fields = availability && fieldsOf(availability, 'StakeAvailability');
      return {
        locked: alpha(netuid, fields?.integer('locked') ?? 0n),
        available: alpha(netuid, fields?.integer('available') ?? 0n),
      };
    },
  };
}

/** The default is the account of all zeros, which nobody can sign for. */
const ownerOf = (codec: Codec | undefined): Ss58 | undefined =>
  !codec || codec.isEmpty ? undefined : addressOf(codec);

/** The name in a ChainIdentityV2; undefined for an empty one. */
function nameIn(identity: Codec | undefined): string | undefined {
  if (!identity) return undefined;
  const bytes = fieldsOf(identity, 'ChainIdentityV2').codec('name').toU8a(true);
  return bytes.length === 0 ? undefined : Buffer.from(bytes).toString('utf8');
}

const entriesOf = (map: Codec) => [...(map as unknown as ReadonlyMap<Codec, Codec>)];

const lengthOf = (codec: Codec | undefined): number =>
  codec ? [...(codec as unknown as Iterable<Codec>)].length : 0;
