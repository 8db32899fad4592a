import { rollForward } from '../../../../../src/economy/conviction-lock.js';
import { adoptHotkey } from '../../../../../src/localnet/builtin/pallets/subtensor/hotkeys.js';
import { stakeOf } from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { currentLock } from '../../../../../src/localnet/builtin/pallets/subtensor/staking/availability.js';
import {
  decayingHotkeyLock,
  hotkeyLock,
  lock,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/locks.js';
import { number } from '../../../../../src/localnet/builtin/pallets/system/storage.js';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';
import { accountOf } from '../support/chain.js';
import { bob, dave, TAO } from '../support/operator.js';
import { netuid, staked } from '../support/staked-subnet.js';

export { netuid };
/** Hotkeys of Bob's, and one of Dave's; the subnet's owner is Alice. */
export const [bobs, bobsOther, daves] = [accountOf(2), accountOf(3), accountOf(4)] as const;
const RATE = 934_866;

/** Bob has staked a hundred TAO on one hotkey of his in Alice's subnet. */
export function locking() {
  const chain = staked();
  const { storage } = chain;
  for (const hotkey of [bobs, bobsOther]) adoptHotkey(storage, bob, hotkey);
  adoptHotkey(storage, dave, daves);
  const stake = (who: AccountId, hotkey: AccountId, amountStaked: bigint) =>
    chain.call(who, 'add_stake', { hotkey, netuid, amountStaked });
  stake(bob, bobs, 100n * TAO);
  return {
    ...chain,
    stakeOn: stake,
    lock: (amount: bigint, hotkey = bobs, who = bob) =>
      chain.call(who, 'lock_stake', { hotkey, netuid, amount }),
    move: (destinationHotkey: AccountId, who = bob) =>
      chain.call(who, 'move_lock', { destinationHotkey, netuid }),
    perpetual: (enabled: boolean, who = bob) =>
      chain.call(who, 'set_perpetual_lock', { netuid, enabled }),
    unstake: (amountUnstaked: bigint, hotkey = bobs, who = bob) =>
      chain.call(who, 'remove_stake', { hotkey, netuid, amountUnstaked }),
    stakeAt: (who = bob, hotkey = bobs) => stakeOf(storage, { hotkey, coldkey: who, netuid }),
    /** What stands now. */
    held: (who = bob) => currentLock(storage, who, netuid),
    /** What was written last. */
    written: (hotkey = bobs, who = bob) => lock.get(storage, who, netuid, hotkey),
    sums: (hotkey = bobs) => ({
      decaying: decayingHotkeyLock.get(storage, netuid, hotkey),
      perpetual: hotkeyLock.get(storage, netuid, hotkey),
    }),
    /** Lets so many blocks go by in which nothing else happens. */
    skip: (blocks: number) => number.set(storage, number.get(storage) + blocks),
    /** A lock by the pure rules, at this block. */
    aged: (state: Parameters<typeof rollForward>[0], perpetual = false, ownerLock = false) =>
      rollForward(state, number.get(storage), {
        unlockRate: RATE,
        maturityRate: RATE,
        perpetual,
        ownerLock,
      }),
  };
}
