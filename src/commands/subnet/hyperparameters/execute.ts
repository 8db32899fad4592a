import { isDeepStrictEqual } from 'node:util';
import type { AccountReads, Chain, FeeReads } from '../../../chain/chain.js';
import type { HyperparameterReads } from '../../../chain/hyperparameters.js';
import type { SubnetReads } from '../../../chain/subnet.js';
import type { Context } from '../../../context.js';
import type { Signer } from '../../../units/signer.js';
import { carryOut } from '../../carry-out.js';
import { feePaidIn } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import { type Plan, planChange, type Request, settingIn } from './plan.js';
import type { Changed } from './report.js';
import { planJson } from './view.js';

/** Reads the facts at one block, then plans. */
export async function prepareChange(
  request: Request,
  chain: AccountReads & FeeReads & SubnetReads & HyperparameterReads,
): Promise<Plan> {
  const { coldkey, netuid, change } = request;
  const at = await chain.head();
  const [subnet, hyperparameters, [payer], fee] = await Promise.all([
    chain.subnet(netuid, at),
    chain.hyperparameters(netuid, at),
    chain.balances([coldkey], at),
    chain.fee(change.call(netuid), coldkey, at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  return planChange(request, { at, subnet, hyperparameters, payer, existentialDeposit, fee });
}

/** Signs and sends the plan, then reads the value in its block. */
export async function executeChange(
  plan: Plan,
  chain: Chain,
  signer: Signer,
  ctx: Context,
): Promise<Changed> {
  const { netuid, change } = plan.request;
  const outcome = await carryOut(plan.call, planJson(plan), signer, chain, ctx);
  const { block, events } = outcome;
  const listed = await readBack(outcome, chain.hyperparameters(netuid, block));
  const after = settingIn(change.name, listed ?? []);
  if (!after || !isDeepStrictEqual(after, change.wanted)) {
    throw unconfirmed(outcome, `its block shows another value of ${change.name}`, 'set it again');
  }
  const feePaid = feePaidIn(events);
  return { kind: 'changed', plan, network: chain.network, outcome, after, feePaid };
}
