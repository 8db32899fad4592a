import type { AccountReads, Chain, FeeReads } from '../../../chain/chain.js';
import type { ChainEvent } from '../../../chain/outcome.js';
import type { Context } from '../../../context.js';
import type { Signer } from '../../../units/signer.js';
import { carryOut } from '../../carry-out.js';
import { feePaidIn } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import { type Plan, planTransfer, type Request, transferCall } from './plan.js';
import type { Report } from './report.js';
import { planJson } from './view.js';

/** Reads the facts at one block, then plans. */
export async function prepareTransfer(
  request: Request,
  chain: AccountReads & FeeReads,
): Promise<Plan> {
  const at = await chain.head();
  const [[sender, receiver], fee] = await Promise.all([
    chain.balances([request.from, request.dest], at),
    chain.fee(transferCall(request), request.from, at),
  ]);
  if (!sender || !receiver) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  return planTransfer(request, { at, sender, receiver, existentialDeposit, fee });
}

/** Signs and sends the plan, then checks in its block that this very transfer took place. */
export async function executeTransfer(
  plan: Plan,
  chain: Chain,
  signer: Signer,
  ctx: Context,
): Promise<Report> {
  const { from, dest } = plan.request;
  const outcome = await carryOut(plan.call, planJson(plan), signer, chain, ctx);
  if (!outcome.events.some((event) => isTransferOf(plan.request, event))) {
    throw unconfirmed(outcome, `its block shows no transfer to ${dest}`, 'send it again');
  }
  const [sender, receiver] = await readBack(outcome, chain.balances([from, dest], outcome.block));
  if (!sender || !receiver) throw new Error('the chain answered for another number of accounts');
  return {
    ...{ plan, outcome, network: chain.network, feePaid: feePaidIn(outcome.events) },
    senderFree: sender.free,
    receiverFree: receiver.free,
  };
}

/** Balances.Transfer of exactly the planned accounts and amount. */
const isTransferOf = ({ from, dest, amount }: Request, { pallet, name, fields }: ChainEvent) =>
  pallet === 'Balances' &&
  name === 'Transfer' &&
  fields.from === from &&
  fields.to === dest &&
  fields.amount === amount.toString();
