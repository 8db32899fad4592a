import { blake2AsHex } from '@polkadot/util-crypto';
import { totalIssuance as balancesIssuance } from '../../../../../src/localnet/builtin/pallets/balances/storage.js';
import { increaseStake } from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { totalIssuance } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import { totalHotkeyAlpha } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { account } from '../../../../../src/localnet/builtin/pallets/system/storage.js';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';
import type { Externalities } from '../../../../../src/localnet/runtime.js';
import { type AlphaUnits, type Netuid, rao } from '../../../../../src/units/money.js';
import { accountOf } from './chain.js';
import { bob, dave, netuidOf, operatedChain, TAO } from './operator.js';

export const netuid = netuidOf(2);
export const root = netuidOf(0);
export const [ownerHotkey, old, fresh] = [accountOf(1), accountOf(2), accountOf(3)];

/** A subnet of Alice's in which Bob has a neuron; Bob and Dave stake on it there and on root. */
export function keyedChain() {
  const chain = operatedChain();
  // The preset counts no genesis balance here; what is destroyed must show in both counts.
  totalIssuance.set(chain.storage, rao(balancesIssuance.get(chain.storage)));
  chain.openSubnet(ownerHotkey);
  const ok = (who: typeof bob, name: string, args: unknown) => {
    const { error } = chain.call(who, name, args);
    if (error) throw new Error(`${name}: ${error}`);
  };
  ok(bob, 'burned_register', { netuid, hotkey: old });
  for (const coldkey of [bob, dave]) {
    for (const on of [netuid, root]) {
      ok(coldkey, 'add_stake', { hotkey: old, netuid: on, amountStaked: 3n * TAO });
    }
  }
  // A share as rounding leaves them: nothing comes out even.
  increaseStake(chain.storage, { hotkey: old, coldkey: dave, netuid }, 7n as AlphaUnits);
  return {
    ...chain,
    /** Goes on in a block so late that a first swap in one subnet is let through. */
    later: () => chain.enter(8_000),
    swap: (who: typeof bob | 'root', on: Netuid | undefined, keepStake?: boolean, to = fresh) =>
      chain.call(who, keepStake === undefined ? 'swap_hotkey' : 'swap_hotkey_v2', {
        hotkey: old,
        newHotkey: to,
        netuid: on,
        ...(keepStake !== undefined && { keepStake }),
      }),
  };
}

/** All alpha staked in a subnet. */
export const alphaIn = (storage: Externalities, on: Netuid): bigint =>
  [...totalHotkeyAlpha.entries(storage)].reduce(
    (sum, [[, of], alpha]) => (of === on ? sum + alpha : sum),
    0n,
  );

/** Rao as accounts hold them and as the two pallets count them. */
export const taoOf = (storage: Externalities) => ({
  held: [...account.entries(storage)].reduce(
    (sum, [, { data }]) => sum + data.free + data.reserved,
    0n,
  ),
  balances: balancesIssuance.get(storage),
  subtensor: totalIssuance.get(storage) as bigint,
});

/** The coldkey that Bob announces. */
export const next = accountOf(50);
export const hashOf = (coldkey: AccountId) => blake2AsHex(coldkey, 256);
/** Blocks until an announcement can be carried out, and from then on until it can be replaced. */
export const DELAY = 36_000;
export const REANNOUNCE = 7_200;

/** The same chain, Bob's coldkey announced to be swapped. */
export function announcedChain() {
  const chain = keyedChain();
  const at = chain.height();
  const announce = (of = next) =>
    chain.call(bob, 'announce_coldkey_swap', { newColdkeyHash: hashOf(of) });
  announce();
  return {
    ...chain,
    at,
    announce,
    swapTo: (to = next) => chain.call(bob, 'swap_coldkey_announced', { newColdkey: to }),
  };
}
