import type { AccountReads, Chain, FeeReads } from '../../../chain/chain.js';
import type { SubnetOpeningReads, SubnetReads } from '../../../chain/subnet.js';
import type { Context } from '../../../context.js';
import type { Signer } from '../../../units/signer.js';
import { carryOut } from '../../carry-out.js';
import { feePaidIn } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import { type Plan, planStart, type Request, startCall } from './plan.js';
import type { Report } from './report.js';
import { planJson } from './view.js';

/** Reads the facts at one block, then plans. */
export async function prepareStart(
  request: Request,
  chain: AccountReads & FeeReads & SubnetReads & SubnetOpeningReads,
): Promise<Plan> {
  const at = await chain.head();
  const [subnet, startDelay, [payer], fee] = await Promise.all([
    chain.subnet(request.netuid, at),
    chain.startDelay(at),
    chain.balances([request.coldkey], at),
    chain.fee(startCall(request), request.coldkey, at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  return planStart(request, { at, subnet, startDelay, payer, existentialDeposit, fee });
}

/** Signs and sends the plan, then reads in its block when the subnet's emission begins. */
export async function executeStart(
  plan: Plan,
  chain: Chain,
  signer: Signer,
  ctx: Context,
): Promise<Report> {
  const { coldkey, netuid } = plan.request;
  const outcome = await carryOut(plan.call, planJson(plan), signer, chain, ctx);
  const { block, events } = outcome;
  const [subnet, [payer]] = await readBack(
    outcome,
    Promise.all([chain.subnet(netuid, block), chain.balances([coldkey], block)]),
  );
  if (subnet?.firstEmission === undefined || !payer) {
    throw unconfirmed(
      outcome,
      `its block does not show subnet ${netuid} as started`,
      'start it again',
    );
  }
  const { firstEmission } = subnet;
  const feePaid = feePaidIn(events);
  return { plan, network: chain.network, outcome, firstEmission, feePaid, freeAfter: payer.free };
}
