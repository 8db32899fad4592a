import { alphaFee } from '../../../../economy/alpha-fee.js';
import { type AlphaUnits, type Netuid, type Rao, raoPerAlpha } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import type { RuntimeCall } from '../../frame/call.js';
import type { Context } from '../../frame/context.js';
import type { OtherPayment } from '../../frame/pallet.js';
import type { AccountId } from '../../types/account.js';
import { authorOf } from '../transaction-payment/charge.js';
import { deposit } from './event.js';
import { reservesOf } from './reserves.js';
import { type Position, stakeOf } from './stake-book.js';
import { unstakeFrom } from './staking/unstake-from.js';
import { subtokenEnabled } from './storage/networks.js';
import { allNetuids } from './subnets.js';
import { NO_ALPHA, NO_TAO, ROOT_NETUID } from './types/amounts.js';

/** Which arguments of a call name the stake that pays for it; without a netuid, on every subnet. */
type Named = { readonly hotkey: string; readonly netuid?: string };

const HERE = { hotkey: 'hotkey', netuid: 'netuid' };
const ORIGIN = { hotkey: 'hotkey', netuid: 'originNetuid' };
const ANYWHERE = { hotkey: 'hotkey' };

/** Calls that may be paid for in alpha: fees_in_alpha of the chain's transaction-fee. */
const PAID_BY: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['remove_stake', HERE],
  ['remove_stake_limit', HERE],
  ['remove_stake_full_limit', HERE],
  ['unstake_all', ANYWHERE],
  ['unstake_all_alpha', ANYWHERE],
  ['move_stake', { hotkey: 'originHotkey', netuid: 'originNetuid' }],
  ['transfer_stake', ORIGIN],
  ['swap_stake', ORIGIN],
  ['swap_stake_limit', ORIGIN],
  ['recycle_alpha', HERE],
  ['burn_alpha', HERE],
]);

/** Fees out of the stake that a call is about, where that is a single one. */
export const alphaPayment: OtherPayment = {
  covers: ({ storage }, who, call, fee) => {
    const stake = soleStake(storage, who, call);
    return stake !== undefined && quote(storage, stake, fee).admitted;
  },
  take: (context, who, call, fee) => {
    const stake = soleStake(context.storage, who, call);
    if (!stake) return undefined;
    const value = { who, ...sellFor(context, stake, fee) };
    return () => deposit(context, { tag: 'TransactionFeePaidWithAlpha', value });
  },
};

const quote = (storage: Externalities, stake: Position, fee: bigint) =>
  alphaFee(reservesOf(storage, stake.netuid), fee as Rao, stakeOf(storage, stake));

/** What a payment in alpha took, and what it brought the author. */
type Sale = {
  readonly netuid: Netuid;
  readonly alphaFee: AlphaUnits;
  readonly taoAmount: Rao;
};

// Without an author nothing is taken: such a call costs its sender nothing.
function sellFor(context: Context, stake: Position, fee: bigint): Sale {
  const payee = authorOf(context);
  if (payee === undefined) return { netuid: ROOT_NETUID, alphaFee: NO_ALPHA, taoAmount: NO_TAO };
  const { withdrawn } = quote(context.storage, stake, fee);
  const terms = { dropFees: true, payee };
  const taoAmount = unstakeFrom(context, stake, withdrawn, raoPerAlpha(0n), terms);
  return { netuid: stake.netuid, alphaFee: withdrawn, taoAmount };
}

function soleStake(
  storage: Externalities,
  coldkey: AccountId,
  call: RuntimeCall,
): Position | undefined {
  const [stake, ...others] = payingStakes(storage, coldkey, call);
  return others.length === 0 ? stake : undefined;
}

function payingStakes(
  storage: Externalities,
  coldkey: AccountId,
  { pallet, name, args }: RuntimeCall,
): readonly Position[] {
  const named = pallet === 'SubtensorModule' ? PAID_BY.get(name) : undefined;
  if (!named) return [];
  const given = args as Readonly<Record<string, unknown>>;
  const hotkey = given[named.hotkey] as AccountId;
  if (named.netuid) return [{ coldkey, hotkey, netuid: given[named.netuid] as Netuid }];
  return allNetuids(storage)
    .filter((netuid) => subtokenEnabled.get(storage, netuid))
    .map((netuid) => ({ coldkey, hotkey, netuid }))
    .filter((position) => stakeOf(storage, position) > 0n);
}
