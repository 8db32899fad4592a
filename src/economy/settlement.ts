import type { AlphaUnits, Rao } from '../units/money.js';
import type { Pool } from './pool.js';
import type { Swap } from './swap.js';
import { addU64, subtractU64 } from './unsigned.js';

/** A subnet's pool together with the alpha outside it, SubtensorModule.SubnetAlphaOut. */
export type SubnetReserves = Pool & { readonly alphaOut: AlphaUnits };

/** The reserves once a buy has settled. */
export const afterBuy = <Reserves extends SubnetReserves>(
  reserves: Reserves,
  { paidIn, paidOut }: Swap<Rao, AlphaUnits>,
): Reserves => ({
  ...reserves,
  taoReserve: addU64(reserves.taoReserve, paidIn),
  alphaReserve: subtractU64(reserves.alphaReserve, paidOut),
  alphaOut: addU64(reserves.alphaOut, paidOut),
});

/** The reserves once a sale has settled; selling the block author's fee is a second sale. */
export const afterSell = <Reserves extends SubnetReserves>(
  reserves: Reserves,
  { paidIn, paidOut }: Swap<AlphaUnits, Rao>,
): Reserves => ({
  ...reserves,
  taoReserve: subtractU64(reserves.taoReserve, paidOut),
  alphaReserve: addU64(reserves.alphaReserve, paidIn),
  alphaOut: subtractU64(reserves.alphaOut, paidIn),
});
