import { NO_SELL_LIMIT } from '../../../../economy/swap.js';
import { addU64 } from '../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid, Rao } from '../../../../units/money.js';
import type { Context } from '../../frame/context.js';
import { subnetAccount, transferFromSubnet } from './custody.js';
import { subnetRootSellTao } from './storage/emission.js';
import { subnetProtocolFlow } from './storage/flow.js';
import { subnetAlphaOut, subnetTao } from './storage/pool.js';
import { totalStake } from './storage/stake.js';

import { sell } from './trade.js';
import { ROOT_NETUID } from './types/amounts.js';

/** Sells alpha that root stake earned, without a fee, and moves the TAO to root. */
export function sellForRoot(context: Context, netuid: Netuid, alpha: AlphaUnits): Rao {
  const order = { netuid, amount: alpha, limitPrice: NO_SELL_LIMIT, dropFees: true };
  const { paidOut: tao } = sell(context, order);
  transferFromSubnet(context, netuid, subnetAccount(ROOT_NETUID), tao);
  noteSale(context, netuid, tao);
  return tao;
}

function noteSale({ storage }: Context, netuid: Netuid, tao: Rao): void {
  const key = [netuid] as const;
  subnetRootSellTao.set(storage, key, addU64(subnetRootSellTao.get(storage, netuid), tao));
  subnetProtocolFlow.set(storage, key, subnetProtocolFlow.get(storage, netuid) - tao);
  const inRoot = subnetTao.get(storage, ROOT_NETUID);
  subnetTao.set(storage, [ROOT_NETUID], addU64(inRoot, tao));
  const outside = subnetAlphaOut.get(storage, ROOT_NETUID);
  const asAlpha = tao as bigint as AlphaUnits;
  subnetAlphaOut.set(storage, [ROOT_NETUID], addU64(outside, asAlpha));
  totalStake.set(storage, addU64(totalStake.get(storage), tao));
}
