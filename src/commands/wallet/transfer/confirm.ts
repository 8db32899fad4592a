import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { ChainEvent } from '../../../chain/outcome.js';
import { type Rao, rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** What was sent, and the two balances in the block that holds the transfer, in rao. */
export type Effect = {
  readonly sent: Rao;
  readonly senderFree: Rao;
  readonly receiverFree: Rao;
};

/** Checks in its block that this very transfer took place (Balances.Transfer). */
export async function confirmTransfer(
  request: Request,
  _call: Call,
  outcome: Done,
  chain: AccountReads,
): Promise<Effect> {
  const { from, dest } = request;
  const event = outcome.events.find((each) => isTransferOf(request, each));
  if (!event) {
    throw unconfirmed(outcome, `its block shows no transfer to ${dest}`, 'send it again');
  }
  const [sender, receiver] = await readBack(outcome, chain.balances([from, dest], outcome.block));
  if (!sender || !receiver) throw new Error('the chain answered for another number of accounts');
  const sent = rao(BigInt(event.fields.amount ?? '0'));
  return { sent, senderFree: sender.free, receiverFree: receiver.free };
}

const isTransferOf = ({ from, dest, amount }: Request, { pallet, name, fields }: ChainEvent) =>
  pallet === 'Balances' &&
  name === 'Transfer' &&
  fields.from === from &&
  fields.to === dest &&
  (amount === 'all' || fields.amount === amount.toString());
