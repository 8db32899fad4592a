import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import { alpha, type Netuid, type RaoPerAlpha, raoPerAlpha } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, integerOf, optional } from '../decode.js';
import type { SubnetReads, SubnetSummary } from '../subnet.js';
import { callFunction, findFunction } from './runtime-api.js';
import { palletStorage, readSlots } from './storage.js';

/** What the runtime tells of a subnet in one struct. */
export type DynamicInfo = Omit<SubnetSummary, 'price' | 'firstEmission'>;

export function subnetReads(api: ApiPromise, identity: ChainIdentity): SubnetReads {
  const ask = (trait: string, method: string, inputs: readonly unknown[], at: BlockRef) =>
    callFunction(trait, method, inputs, at, api, identity);
  const storage = palletStorage('SubtensorModule', api, identity);

  const price = async (netuid: Netuid, at: BlockRef) =>
    raoPerAlpha(integerOf(await ask('SwapRuntimeApi', 'current_alpha_price', [netuid], at)));

  /** One request where the runtime has one for all, else one for each subnet, in parallel. */
  async function prices(
    netuids: readonly Netuid[],
    at: BlockRef,
  ): Promise<ReadonlyMap<Netuid, RaoPerAlpha>> {
    if (netuids.length < 2 || !findFunction(api, 'SwapRuntimeApi', 'current_alpha_price_all')) {
      const each = netuids.map(async (netuid) => [netuid, await price(netuid, at)] as const);
      return new Map(await Promise.all(each));
    }
    const all = await ask('SwapRuntimeApi', 'current_alpha_price_all', [], at);
    return new Map(
      [...(all as unknown as Iterable<Codec>)].map((codec) => {
        const entry = fieldsOf(codec, 'SubnetPrice');
        return [entry.count('netuid') as Netuid, raoPerAlpha(entry.integer('price'))] as const;
      }),
    );
  }

  async function complete(
    infos: readonly DynamicInfo[],
    at: BlockRef,
  ): Promise<readonly SubnetSummary[]> {
    const netuids = infos.map(({ netuid }) => netuid);
    const slots = netuids.map((netuid) => storage('FirstEmissionBlockNumber', netuid));
    const [priced, started] = await Promise.all([prices(netuids, at), readSlots(slots, at, api)]);
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
    async subnets(at) {
      const answer = await ask('SubnetInfoRuntimeApi', 'get_all_dynamic_info', [], at);
      const infos = [...(answer as unknown as Iterable<Codec>)].flatMap((codec) => {
        const info = optional(codec);
        return info ? [decodeDynamicInfo(info)] : [];
      });
      return complete(
        infos.sort((a, b) => a.netuid - b.netuid),
        at,
      );
    },
    async subnet(netuid, at) {
      const info = optional(await ask('SubnetInfoRuntimeApi', 'get_dynamic_info', [netuid], at));
      const [found] = await complete(info ? [decodeDynamicInfo(info)] : [], at);
      return found;
    },
  };
}

/** Decodes DynamicInfo of SubnetInfoRuntimeApi. */
export function decodeDynamicInfo(codec: Codec): DynamicInfo {
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
