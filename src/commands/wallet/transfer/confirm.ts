import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { ChainEvent } from '../../../chain/outcome.js';
import type { Rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** The two balances in the block that holds the transfer, in rao. */
export type Effect = { readonly senderFree: Rao; readonly receiverFree: Rao };

/** Checks in its block that this very transfer took place (Balances.Transfer). */
export async function confirmTransfer(
  request: Request,
  _call: Call,
  outcome: Done,
  chain: AccountReads,
): Promise<Effect> {
  const { from, dest } = request;
  if (!outcome.events.some((event) => isTransferOf(request, event))) {
    throw unconfirmed(outcome, `its block shows no transfer to ${dest}`, 'send it again');
  }
  const [sender, receiver] = await readBack(outcome, chain.balances([from, dest], outcome.block));
  if (!sender || !receiver) throw new Error('the chain answered for another number of accounts');
  return { senderFree: sender.free, receiverFree: receiver.free };
}

const isTransferOf = ({ from, dest, amount }: Request, { pallet, name, fields }: ChainEvent) =>
  pallet === 'Balances' &&
  name === 'Transfer' &&
  fields.from === from &&
  fields.to === dest &&
  fields.amount === amount.toString();
