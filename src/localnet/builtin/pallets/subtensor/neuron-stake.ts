import { toInteger } from '../../../../consensus/fixed/arithmetic.js';
import { I64F64 } from '../../../../consensus/fixed/i64f64.js';
import { weightedStake } from '../../../../consensus/stake.js';
import { inheritedStake } from '../../../../economy/inherited-stake.js';
import type { AlphaUnits, Netuid, Rao } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import type { AccountId } from '../../types/account.js';
import { childKeys, parentKeys } from './storage/delegation.js';
import { taoWeight } from './storage/dividends.js';
import { totalHotkeyAlpha } from './storage/stake.js';
import { ROOT_NETUID } from './types/amounts.js';

/** What a hotkey weighs in a subnet: its stake less what it lends to children, with what it borrows. */
export type NeuronStake = {
  readonly alpha: AlphaUnits;
  /** Root stake. */
  readonly tao: Rao;
  readonly total: I64F64;
};

export function neuronStake(
  storage: Externalities,
  hotkey: AccountId,
  netuid: Netuid,
  weightOfTao = taoWeight.get(storage),
): NeuronStake {
  const children = childKeys.get(storage, hotkey, netuid).map(([proportion]) => proportion);
  const parents = parentKeys.get(storage, hotkey, netuid);
  const inherited = <Amount extends bigint>(stakeOf: (of: AccountId) => Amount): Amount =>
    inheritedStake(
      stakeOf(hotkey),
      children,
      parents.map(([proportion, parent]) => ({ stake: stakeOf(parent), proportion })),
    );
  const alphaOf = (of: AccountId) => totalHotkeyAlpha.get(storage, of, netuid);
  const alpha = netuid === ROOT_NETUID ? alphaOf(hotkey) : inherited(alphaOf);
  const tao = inherited((of) => rootStake(storage, of));
  return { alpha, tao, total: weightedStake(alpha, tao, weightOfTao) };
}

/** Rao that all coldkeys together have on a hotkey in root. */
export const rootStake = (storage: Externalities, hotkey: AccountId): Rao =>
  // On root a unit of alpha is a rao.
  totalHotkeyAlpha.get(storage, hotkey, ROOT_NETUID) as bigint as Rao;

/** The whole part of a stake's weight. */
export const wholeStake = ({ total }: NeuronStake): bigint => toInteger(I64F64, total);
