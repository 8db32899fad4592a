import type { AccountReads } from '../../../chain/chain.js';
import type { PositionReads } from '../../../chain/position.js';
import type { RegistrationBoardReads } from '../../../chain/registration-board.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import type { Facts, Request } from './plan.js';

export const ROOT = 0 as Netuid;

/** Everything that a seat on root rests on, at one block. */
export async function readFacts(
  { coldkey, hotkey }: Request,
  chain: AccountReads &
    RegistrationReads &
    Pick<RegistrationBoardReads, 'rootTerms' | 'seatTake'> &
    Pick<PositionReads, 'seatTotals'>,
  at: BlockRef,
): Promise<Facts> {
  const [terms, seatTake, uid, hotkeyOwner, [stake], [payer]] = await Promise.all([
    chain.rootTerms(at),
    chain.seatTake(hotkey, at),
    chain.uidOf(hotkey, ROOT, at),
    chain.hotkeyOwner(hotkey, at),
    chain.seatTotals([{ hotkey, netuid: ROOT }], at),
    chain.balances([coldkey], at),
  ]);
  if (!payer || !stake) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  return { at, terms, seatTake, uid, hotkeyOwner, stake, payer, existentialDeposit };
}
