import { stakeOf } from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { accountOf } from './chain.js';
import { type bob, netuidOf, operatedChain } from './operator.js';

export const netuid = netuidOf(2);
/** The hotkey of the subnet's owner, on which everyone here stakes. */
export const hotkey = accountOf(1);

/** A started subnet of Alice's, its pool at a thousand TAO and a thousand alpha. */
export function staked() {
  const chain = operatedChain();
  chain.openSubnet(hotkey);
  const position = (coldkey: typeof bob, on = netuid) => ({ hotkey, coldkey, netuid: on });
  return {
    ...chain,
    stake: (coldkey: typeof bob, on = netuid) => stakeOf(chain.storage, position(coldkey, on)),
    add: (who: typeof bob, amountStaked: bigint, on = netuid) =>
      chain.call(who, 'add_stake', { hotkey, netuid: on, amountStaked }),
    remove: (who: typeof bob, amountUnstaked: bigint, on = netuid) =>
      chain.call(who, 'remove_stake', { hotkey, netuid: on, amountUnstaked }),
  };
}

export type Staked = ReturnType<typeof staked>;
