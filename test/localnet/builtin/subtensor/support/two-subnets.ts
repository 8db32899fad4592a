import { U64F64 } from '../../../../../src/economy/fixed-point.js';
import { spotPrice } from '../../../../../src/economy/pool.js';
import {
  buyAlpha,
  NO_BUY_LIMIT,
  NO_SELL_LIMIT,
  sellAlpha,
} from '../../../../../src/economy/swap.js';
import { bookForRoot } from '../../../../../src/localnet/builtin/pallets/subtensor/block-step/root-dividends.js';
import { reservesOf } from '../../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { stakeOf } from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { subnetAlphaOut } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';
import { type AlphaUnits, type Netuid, rao } from '../../../../../src/units/money.js';
import { accountOf } from './chain.js';
import { bob, netuidOf, type OperatedChain, operatedChain, TAO } from './operator.js';

export const root = netuidOf(0);
/** Alice's subnet and Bob's, each with a pool of a thousand TAO and a thousand alpha at first. */
export const [first, second] = [netuidOf(2), netuidOf(3)];
/** The hotkeys of the two owners. */
export const [hers, his] = [accountOf(1), accountOf(2)];

/** Two started subnets, with what Bob has staked on Alice's hotkey in the first. */
export function twoSubnets(staked = 100n * TAO) {
  const chain = operatedChain();
  chain.admin('root', 'sudo_set_network_rate_limit', { rateLimit: 0n });
  chain.openSubnet(hers);
  const made = [
    chain.call(bob, 'register_network', { hotkey: his }),
    chain.call(bob, 'start_call', { netuid: second }),
    chain.call(bob, 'add_stake', { hotkey: hers, netuid: first, amountStaked: staked }),
  ];
  for (const { error } of made) if (error) throw new Error(error);
  return { ...chain, ...looksAt(chain) };
}

export type TwoSubnets = ReturnType<typeof twoSubnets>;

const looksAt = ({ storage }: OperatedChain) => ({
  stake: (coldkey: AccountId, hotkey: AccountId, netuid: Netuid) =>
    stakeOf(storage, { coldkey, hotkey, netuid }),
  /** What alpha is worth at the spot price, rounded down. */
  worth: (netuid: Netuid, amount: bigint) => {
    const price = spotPrice(reservesOf(storage, netuid));
    return U64F64.toU64(U64F64.multiply(price, U64F64.ofInteger(amount)));
  },
  /** What a sale would bring at this moment. */
  sold: (netuid: Netuid, amount: bigint, dropFees = false) => {
    const order = { amount: amount as AlphaUnits, limitPrice: NO_SELL_LIMIT, dropFees };
    return answered(sellAlpha(reservesOf(storage, netuid), order));
  },
  /** What a purchase would bring at this moment. */
  bought: (netuid: Netuid, amount: bigint, dropFees = false) => {
    const order = { amount: rao(amount), limitPrice: NO_BUY_LIMIT, dropFees };
    return answered(buyAlpha(reservesOf(storage, netuid), order));
  },
});

/** Lets root stake on a hotkey earn alpha, which is outside the pool from then on. */
export function earn(
  { storage }: OperatedChain,
  hotkey: AccountId,
  netuid: Netuid,
  amount: bigint,
): void {
  const outside = subnetAlphaOut.get(storage, netuid);
  subnetAlphaOut.set(storage, [netuid], (outside + amount) as AlphaUnits);
  bookForRoot(storage, hotkey, netuid, amount as AlphaUnits);
}

function answered<T>(swap: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!swap.ok) throw new Error(swap.error);
  return swap.value;
}
