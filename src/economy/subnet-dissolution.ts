import type { AlphaUnits, Rao } from '../units/money.js';
import type { AccountId } from './account.js';
import { addU64, subtractU64 } from './unsigned.js';

/** One coldkey's stake on one hotkey of the dissolving subnet. */
export type DissolvedStake = {
  readonly hotkey: AccountId;
  readonly coldkey: AccountId;
  readonly alpha: AlphaUnits;
};

export type Dissolution = {
  /** TAO that goes to each coldkey's free balance, in the order of the stakes. */
  readonly payouts: readonly { readonly coldkey: AccountId; readonly tao: Rao }[];
  /** The part of the protocol's own alpha, which nobody is paid. */
  readonly protocolTao: Rao;
};

/**
 * Divides a dissolved subnet's TAO by alpha, the units left over going to the largest remainders,
 * on a tie to the one that comes first, the protocol last
 * (SubtensorModule.destroy_alpha_in_out_stakes). Stakes are in storage order; the protocol's alpha
 * is SubnetProtocolAlpha and, on subnets registered after TaoInRefundDeploymentBlock, the pool's
 * alpha too.
 */
export function dissolve(
  taoReserve: Rao,
  stakes: readonly DissolvedStake[],
  protocolAlpha: AlphaUnits,
): Dissolution {
  const holders = stakes.filter(({ alpha }) => alpha > 0n);
  const weights = [...holders.map(({ alpha }) => alpha), protocolAlpha];
  const portions = byLargestRemainder(taoReserve, weights);
  return {
    payouts: holders.map(({ coldkey }, index) => ({
      coldkey,
      tao: portions[index] ?? (0n as Rao),
    })),
    protocolTao: portions[holders.length] ?? (0n as Rao),
  };
}

/** What the owner of a subnet from before NetworkRegistrationStartBlock gets back of its lock. */
export const lockRefund = (locked: Rao, ownerEmission: Rao): Rao =>
  subtractU64(locked, ownerEmission);

function byLargestRemainder(whole: Rao, weights: readonly bigint[]): readonly Rao[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map(() => 0n as Rao);
  const portions = weights.map((weight) => ((whole * weight) / total) as Rao);
  const leftOver = whole - portions.reduce(addU64, 0n as Rao);
  const remainder = (index: number) => (whole * (weights[index] ?? 0n)) % total;
  const lucky = weights
    .map((_, index) => index)
    .filter((index) => weights[index] !== 0n)
    .sort((a, b) => (remainder(a) === remainder(b) ? 0 : remainder(a) > remainder(b) ? -1 : 1))
    .slice(0, Number(leftOver));
  return portions.map((portion, index) =>
    lucky.includes(index) ? addU64(portion, 1n as Rao) : portion,
  );
}
