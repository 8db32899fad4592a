import type { SubnetReserves } from '../../../../economy/settlement.js';
import type { Netuid } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import { EVEN_WEIGHTS, feeRate, palSwapInitialized, swapBalancer } from '../swap/storage.js';
import { subnetMechanism } from './storage/networks.js';
import { subnetAlphaIn, subnetAlphaOut, subnetTao } from './storage/pool.js';

/** SubnetMechanism of a subnet that trades through its pool. */
export const DYNAMIC = 1;

/** A subnet's pool and the alpha outside it, as trades and emission see them. */
export const reservesOf = (storage: Externalities, netuid: Netuid): SubnetReserves => ({
  mechanism: subnetMechanism.get(storage, netuid) === DYNAMIC ? 'dynamic' : 'stable',
  taoReserve: subnetTao.get(storage, netuid),
  alphaReserve: subnetAlphaIn.get(storage, netuid),
  alphaOut: subnetAlphaOut.get(storage, netuid),
  quoteWeight: swapBalancer.get(storage, netuid).quote,
  feeRate: BigInt(feeRate.get(storage, netuid)),
});

/** Writes the amounts back, not the weights, which only emission moves. */
export function writeReserves(
  storage: Externalities,
  netuid: Netuid,
  { taoReserve, alphaReserve, alphaOut }: SubnetReserves,
): void {
  subnetTao.set(storage, [netuid], taoReserve);
  subnetAlphaIn.set(storage, [netuid], alphaReserve);
  subnetAlphaOut.set(storage, [netuid], alphaOut);
}

/** Writes down the even weights a pool starts with; the chain does so when it first trades. */
export function initialiseWeights(storage: Externalities, netuid: Netuid): void {
  if (palSwapInitialized.get(storage, netuid)) return;
  swapBalancer.set(storage, [netuid], EVEN_WEIGHTS);
  palSwapInitialized.set(storage, [netuid], true);
}
