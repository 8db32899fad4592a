import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import { type AlphaUnits, alpha, type Netuid, type Rao, rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, fieldsOf, integerOf } from '../decode.js';
import { notInRuntime } from '../not-in-runtime.js';
import type { RootClaim, RootClaimKind, RootClaimReads } from '../root-claims.js';
import type { StakeReads } from '../stake.js';
import { palletStorage, readDefaulted } from './storage.js';

const ROOT = 0 as Netuid;
/** Binary places of I96F32. */
const PLACES = 32n;

const variants: Readonly<Record<RootClaimKind['kind'], string>> = {
  ...{ swap: 'Swap', keep: 'Keep', 'keep-some': 'KeepSubnets' },
};

export function rootClaimReads(
  api: ApiPromise,
  identity: ChainIdentity,
  { stakeOf }: Pick<StakeReads, 'stakeOf'>,
): RootClaimReads {
  const slot = palletStorage('SubtensorModule', api, identity);

  /** The hotkeys on which a coldkey ever staked that have root dividends, with their rates. */
  async function ratesFor(coldkey: Ss58, at: BlockRef) {
    slot('RootClaimable');
    const [staked] = await readDefaulted([slot('StakingHotkeys', coldkey)], at, api);
    const hotkeys = staked ? itemsOf(staked).map(addressOf) : [];
    const slots = hotkeys.map((hotkey) => slot('RootClaimable', hotkey));
    const found = await readDefaulted(slots, at, api);
    return hotkeys.flatMap((hotkey, position) => {
      const rates = decodeRates(found[position]);
      return rates.length === 0 ? [] : [{ hotkey, rates }];
    });
  }

  return {
    async rootClaims(coldkey, at) {
      const rated = await ratesFor(coldkey, at);
      const places = rated.flatMap(({ hotkey, rates }) =>
        rates.map(([netuid, rate]) => ({ hotkey, netuid, rate })),
      );
      const [stakes, values] = await Promise.all([
        Promise.all(rated.map(({ hotkey }) => stakeOf(hotkey, coldkey, ROOT, at))),
        readDefaulted(
          places.flatMap(({ hotkey, netuid }) => [
            slot('RootClaimed', netuid, hotkey, coldkey),
            slot('RootClaimableThreshold', netuid),
          ]),
          at,
          api,
        ),
      ]);
      const stakeOn = new Map(
        rated.map(({ hotkey }, position) => [hotkey, rao(stakes[position]?.units ?? 0n)]),
      );
      return places
        .map(({ hotkey, netuid, rate }, position): RootClaim => {
          const [claimed, threshold] = values.slice(2 * position);
          if (!claimed || !threshold) throw new Error('a root claim was read in part');
          const rootStake = stakeOn.get(hotkey) ?? rao(0n);
          const paid = integerOf(claimed);
          return {
            ...{ hotkey, rootStake, rate, claimed: paid },
            owed: alpha(netuid, owedUnits(rate, rootStake, paid)),
            threshold: ceilingOf(threshold),
          };
        })
        .filter(({ owed }) => owed.units > 0n)
        .sort((left, right) => left.owed.netuid - right.owed.netuid);
    },
    async rootClaimKind(coldkey, at) {
      const [stored] = await readDefaulted([slot('RootClaimType', coldkey)], at, api);
      return decodeKind(stored);
    },
    mustKnowClaimKind(kind) {
      const { meta } = slot('RootClaimType').entry.creator;
      const type = meta.type.isMap ? meta.type.asMap.value : meta.type.asPlain;
      const known = api.registry.lookup.getSiType(type).def.asVariant.variants;
      const wanted = variants[kind];
      if (known.some(({ name }) => name.toString() === wanted)) return;
      throw notInRuntime(`root claim type ${wanted}`, identity);
    },
  };
}

/** Units owed without their fraction (get_root_owed_for_hotkey_coldkey). */
function owedUnits(rate: bigint, rootStake: Rao, claimed: bigint): bigint {
  const owed = ((rate * rootStake) >> PLACES) - claimed;
  return owed < 0n ? 0n : owed;
}

/** Decodes BTreeMap<NetUid, I96F32>: the bits of each rate. */
const decodeRates = (codec: Codec | undefined): readonly (readonly [Netuid, bigint])[] =>
  codec
    ? [...(codec as unknown as Iterable<readonly [Codec, Codec]>)].map(([netuid, rate]) => [
        countOf(netuid) as Netuid,
        bitsOf(rate),
      ])
    : [];

/** A threshold is passed by whole units: the next above its fraction. */
const ceilingOf = (codec: Codec): AlphaUnits => -(-bitsOf(codec) >> PLACES) as AlphaUnits;

const bitsOf = (codec: Codec): bigint => fieldsOf(codec, 'I96F32').integer('bits');

/** Decodes RootClaimTypeEnum. */
function decodeKind(codec: Codec | undefined): RootClaimKind {
  const variant = codec as unknown as { readonly type: string; readonly inner: Codec };
  if (variant.type === 'Swap') return { kind: 'swap', netuids: [] };
  if (variant.type === 'Keep') return { kind: 'keep', netuids: [] };
  if (variant.type !== 'KeepSubnets') throw new Error(`unknown root claim type ${variant.type}`);
  const { list } = fieldsOf(variant.inner, 'RootClaimTypeEnum.KeepSubnets');
  return { kind: 'keep-some', netuids: list('subnets').map((each) => countOf(each) as Netuid) };
}

const itemsOf = (codec: Codec): readonly Codec[] => [...(codec as unknown as Iterable<Codec>)];
