import { alpha } from '../../units/money.js';
import type { Ratio } from '../../units/ratio.js';
import { encodeSs58, type Ss58 } from '../../units/ss58.js';
import type { ChainIdentity } from '../chain.js';
import {
  addressOf,
  bytesOf,
  countOf,
  fieldsOf,
  integerOf,
  itemsOf,
  optional,
  type Value,
} from '../decode.js';
import type { HotkeyProfile, PositionReads } from '../position.js';
import { placesIn, readAll, type State } from '../state/state.js';
import { claimTermReads } from './claim-terms.js';
import { decodePosition } from './stake.js';

export function positionReads(
  state: State,
  identity: ChainIdentity,
): Omit<PositionReads, 'epochLength'> {
  const place = placesIn('SubtensorModule', state, identity);
  return {
    ...claimTermReads(state, identity),
    async positionOn(coldkey, { hotkey, netuid }, at) {
      const method = 'get_stake_info_for_hotkey_coldkey_netuid';
      const inputs = [hotkey, coldkey, netuid];
      const answer = state.call('StakeInfoRuntimeApi', method, inputs, at);
      const info = optional(await answer);
      const position = info && decodePosition(info);
      return position?.stake.units === 0n ? undefined : position;
    },
    async hotkeyProfiles(hotkeys, at) {
      const places = hotkeys.flatMap((hotkey) => [
        place('Delegates', hotkey),
        place('Owner', hotkey),
      ]);
      const found = await readAll(places, at, state);
      const owners = hotkeys.map((_, index) => ownerOf(found[2 * index + 1]));
      const named = [...new Set(owners.filter((owner) => owner !== undefined))];
      const identities = await state.read(
        named.map((owner) => place('IdentitiesV2', owner)),
        at,
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
      const places = seats.map(({ hotkey, netuid }) => place('TotalHotkeyAlpha', hotkey, netuid));
      const found = await readAll(places, at, state);
      return seats.map(({ netuid }, index) => {
        const total = found[index];
        if (!total) throw new Error('the chain left a total out');
        return alpha(netuid, integerOf(total));
      });
    },
    async lastStakeChange(coldkey, hotkey, at) {
      const [block] = await state.read([place('LastColdkeyHotkeyStakeBlock', coldkey, hotkey)], at);
      return block && countOf(block);
    },
    async kinship({ hotkey, netuid }, at) {
      const items = ['ChildKeys', 'ParentKeys'].map((item) => place(item, hotkey, netuid));
      const [children, parents] = await readAll(items, at, state);
      return { children: lengthOf(children), parents: lengthOf(parents) };
    },
    async stakeAvailability(coldkey, netuid, at) {
      const [trait, method] = ['StakeInfoRuntimeApi', 'get_stake_availability_for_coldkeys'];
      if (!state.hasFunction(trait, method)) return undefined;
      const inputs = [[coldkey], [netuid]];
      const answer = await state.call(trait, method, inputs, at);
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
const NOBODY = encodeSs58(new Uint8Array(32));

function ownerOf(account: Value | undefined): Ss58 | undefined {
  const owner = account && addressOf(account);
  return owner === NOBODY ? undefined : owner;
}

/** The name in a ChainIdentityV2; undefined for an empty one. */
function nameIn(identity: Value | undefined): string | undefined {
  if (!identity) return undefined;
  const bytes = bytesOf(fieldsOf(identity, 'ChainIdentityV2').codec('name'));
  return bytes.length === 0 ? undefined : Buffer.from(bytes).toString('utf8');
}

/** The pairs of a map. */
const entriesOf = (map: Value) => itemsOf(map).map((pair) => itemsOf(pair));

const lengthOf = (list: Value | undefined): number => (list ? itemsOf(list).length : 0);
