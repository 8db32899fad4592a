import type { BlockRef } from '../../units/block.js';
import { alpha, type Netuid, type RaoPerAlpha, raoPerAlpha } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, integerOf, itemsOf, optional, type Value } from '../decode.js';
import { placesIn, type State } from '../state/state.js';
import type { SubnetReads, SubnetSummary } from '../subnet.js';

/** What the runtime tells of a subnet in one struct. */
export type DynamicInfo = Omit<SubnetSummary, 'price' | 'firstEmission'>;

export function subnetReads(state: State, identity: ChainIdentity): SubnetReads {
  const place = placesIn('SubtensorModule', state, identity);

  const price = async (netuid: Netuid, at: BlockRef) =>
    raoPerAlpha(integerOf(await state.call('SwapRuntimeApi', 'current_alpha_price', [netuid], at)));

  async function allPrices(at: BlockRef): Promise<ReadonlyMap<Netuid, RaoPerAlpha> | undefined> {
    if (!state.hasFunction('SwapRuntimeApi', 'current_alpha_price_all')) return undefined;
    const all = await state.call('SwapRuntimeApi', 'current_alpha_price_all', [], at);
    return new Map(
      itemsOf(all).map((codec) => {
        const entry = fieldsOf(codec, 'SubnetPrice');
        return [entry.count('netuid') as Netuid, raoPerAlpha(entry.integer('price'))] as const;
      }),
    );
  }

  /** One request where the runtime has one for all, else one for each subnet, in parallel. */
  async function prices(
    netuids: readonly Netuid[],
    at: BlockRef,
  ): Promise<ReadonlyMap<Netuid, RaoPerAlpha>> {
    const all = netuids.length < 2 ? undefined : await allPrices(at);
    if (all) return all;
    const each = netuids.map(async (netuid) => [netuid, await price(netuid, at)] as const);
    return new Map(await Promise.all(each));
  }

  async function complete(
    infos: readonly DynamicInfo[],
    at: BlockRef,
  ): Promise<readonly SubnetSummary[]> {
    const netuids = infos.map(({ netuid }) => netuid);
    const places = netuids.map((netuid) => place('FirstEmissionBlockNumber', netuid));
    const [priced, started] = await Promise.all([prices(netuids, at), state.read(places, at)]);
    return infos.map((info, position) => {
      const spot = priced.get(info.netuid);
      if (spot === undefined) throw new Error(`the runtime gave no price for ${info.netuid}`);
      const block = started[position];
      return { ...info, price: spot, firstEmission: block && countOf(block) };
    });
  }

  return {
    price,
    prices,
    allPrices,
    async subnets(at) {
      const answer = await state.call('SubnetInfoRuntimeApi', 'get_all_dynamic_info', [], at);
      const infos = itemsOf(answer).flatMap((codec) => {
        const info = optional(codec);
        return info ? [decodeDynamicInfo(info)] : [];
      });
      return complete(
        infos.sort((a, b) => a.netuid - b.netuid),
        at,
      );
    },
    async subnet(netuid, at) {
      const info = optional(
        await state.call('SubnetInfoRuntimeApi', 'get_dynamic_info', [netuid], at),
      );
      const [found] = await complete(info ? [decodeDynamicInfo(info)] : [], at);
      return found;
    },
  };
}

/** Decodes DynamicInfo of SubnetInfoRuntimeApi. */
export function decodeDynamicInfo(codec: Value): DynamicInfo {
  const info = fieldsOf(codec, 'DynamicInfo');
  const netuid = info.count('netuid') as Netuid;
  return {
    netuid,
    name: info.byteText('subnetName'),
    symbol: info.byteText('tokenSymbol'),
    tempo: info.count('tempo'),
    ownerColdkey: info.address('ownerColdkey'),
    ownerHotkey: info.address('ownerHotkey'),
    taoIn: info.amount('taoIn'),
    alphaIn: alpha(netuid, info.integer('alphaIn')),
    alphaOut: alpha(netuid, info.integer('alphaOut')),
    registeredAt: info.count('networkRegisteredAt'),
  };
}
