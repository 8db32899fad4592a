import type { PositionReads, StakeAvailability } from '../../../chain/position.js';
import { type Refusal, refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { type AlphaUnits, coinText, type Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';

/** What of a coldkey's alpha is free in each subnet; empty where the runtime has no locks. */
export type AvailableByNetuid = ReadonlyMap<Netuid, StakeAvailability>;

/** A lock binds a coldkey's alpha in a subnet on whichever hotkeys it lies. */
export async function readAvailable(
  coldkey: Ss58,
  netuids: readonly Netuid[],
  chain: Pick<PositionReads, 'stakeAvailability'>,
  at: BlockRef,
): Promise<AvailableByNetuid> {
  const told = await Promise.all(
    [...new Set(netuids)].map(async (netuid) => {
      const available = await chain.stakeAvailability(coldkey, netuid, at);
      return available && ([netuid, available] as const);
    }),
  );
  return new Map(told.filter((each) => each !== undefined));
}

/** Why alpha stays, in the words of every command that would take it away. */
export const onlyFree = (netuid: Netuid, free: bigint): string =>
  `of subnet ${netuid}'s alpha only ${coinText(free)} is not locked`;

/** The refusal of more than a lock lets go; `why` goes on after how much is free. */
export const lockedStake = (
  netuid: Netuid,
  free: AlphaUnits,
  how: { readonly verb: string; readonly why?: string },
): Refusal =>
  refuse(
    'not-allowed',
    `${onlyFree(netuid, free)}${how.why ?? ''}`,
    free === 0n
      ? 'see the lock with `btcli stake lock list`; one that stays begins to come free with `btcli stake lock release`'
      : `${how.verb} at most that with --amount ${coinText(free)}, or see the lock with \`btcli stake lock list\``,
  );

/**
 * What is free, and what is taken of it, once a fee in alpha has gone off the stake first; the chain
 * then takes no more than is left of the position.
 */
export const afterFee = (
  { amount, stake, free }: Record<'amount' | 'stake' | 'free', AlphaUnits>,
  fee: bigint,
): { readonly takes: AlphaUnits; readonly free: AlphaUnits } => {
  const less = (units: bigint) => (units > fee ? units - fee : 0n) as AlphaUnits;
  const left = less(stake);
  return { takes: amount < left ? amount : left, free: less(free) };
};
