import type { Chain } from '../../../chain/chain.js';
import type { LockHandover } from '../../../chain/locks.js';
import type { BlockRef } from '../../../units/block.js';
import { readPools } from '../trade/pools.js';
import { leavesItsLock } from './locked.js';
import type { Facts } from './plan.js';
import type { Request } from './request.js';

/** Everything that a movement of stake rests on, at one block. */
export async function readFacts(request: Request, chain: Chain, at: BlockRef): Promise<Facts> {
  const { from, to } = request;
  const netuids = [...new Set([from.netuid, to.netuid])];
  const hotkeys = [...new Set([from.hotkey, to.hotkey])];
  const [pools, [balance], stake, stakeThere, owners, transferable, available, lockGoes] =
    await Promise.all([
      readPools(netuids, chain, at),
      chain.balances([from.coldkey], at),
      chain.stakeOf(from.hotkey, from.coldkey, from.netuid, at),
      chain.stakeOf(to.hotkey, to.coldkey, to.netuid, at),
      Promise.all(hotkeys.map((hotkey) => chain.hotkeyOwner(hotkey, at))),
      Promise.all(netuids.map((netuid) => chain.transferable(netuid, at))),
      leavesItsLock(request) ? chain.stakeAvailability(from.coldkey, from.netuid, at) : undefined,
      from.netuid === to.netuid && from.coldkey !== to.coldkey
        ? chain.lockHandover(from, to.coldkey, at)
        : ('goes' as LockHandover),
    ]);
  const [origin, destination] = [pools.get(from.netuid), pools.get(to.netuid)];
  if (!balance || !origin || !destination) throw new Error('the chain left an answer out');
  return {
    ...{ origin, destination, balance, stake, stakeThere, available, lockGoes },
    specVersion: chain.specVersion,
    existentialDeposit: chain.existentialDeposit(),
    hotkeyOwners: hotkeys.map((hotkey, index) => [hotkey, owners[index]]),
    transferable: transferable.every(Boolean),
  };
}
