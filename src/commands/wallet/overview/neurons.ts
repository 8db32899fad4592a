import type { AccountReads } from '../../../chain/chain.js';
import type { HotkeyReads, Place, Standing } from '../../../chain/hotkeys.js';
import type { StakePosition, StakeReads } from '../../../chain/stake.js';
import type { SubnetReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import { type Alpha, alpha, type Netuid, type Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { noSuchSubnet } from '../../subnet/refusals.js';

/** One uid of the coldkey. */
export type Neuron = Place &
  Omit<Standing, 'hotkey'> & {
    /** What of the stake is the coldkey's own. */
    readonly ownStake: Alpha;
  };

export type Read = {
  readonly free: Rao;
  readonly hotkeys: readonly Ss58[];
  /** By subnet, then by uid. */
  readonly neurons: readonly Neuron[];
};

/** Everything at one block, each uid by itself: no subnet is read whole for the sake of one neuron. */
export async function readNeurons(
  coldkey: Ss58,
  netuid: Netuid | undefined,
  chain: AccountReads & HotkeyReads & StakeReads & SubnetReads,
  at: BlockRef,
): Promise<Read> {
  const [subnet, hotkeys, positions, [balance]] = await Promise.all([
    netuid === undefined ? undefined : chain.subnet(netuid, at),
    chain.ownedHotkeys(coldkey, at),
    chain.positions(coldkey, at),
    chain.balances([coldkey], at),
  ]);
  if (netuid !== undefined && !subnet) throw noSuchSubnet(netuid);
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const places = (await chain.places(hotkeys, at)).filter(
    (place) => netuid === undefined || place.netuid === netuid,
  );
  const standings = await Promise.all(
    places.map((place) => chain.standing(place.netuid, place.uid, at)),
  );
  const neurons = places.flatMap((place, position) => {
    const standing = standings[position];
    return standing ? [{ ...standing, ...place, ownStake: ownStake(place, positions) }] : [];
  });
  return { free: balance.free, hotkeys, neurons: [...neurons].sort(byPlace) };
}

function ownStake({ hotkey, netuid }: Place, positions: readonly StakePosition[]): Alpha {
  const own = positions.find(({ hotkey: on, stake }) => on === hotkey && stake.netuid === netuid);
  return own?.stake ?? alpha(netuid, 0n);
}

const byPlace = (left: Place, right: Place): number =>
  left.netuid - right.netuid || left.uid - right.uid;
