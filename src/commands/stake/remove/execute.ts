import type { Chain } from '../../../chain/chain.js';
import type { Context } from '../../../context.js';
import type { Signer } from '../../../units/signer.js';
import { carryOut } from '../../carry-out.js';
import { feePaidIn } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { soldIn } from '../position.js';
import { type Plan, planStakeRemove, type Request, unstakeCall } from './plan.js';
import type { Report } from './report.js';
import { planJson } from './view.js';

/** Reads the facts at one block, then plans. */
export async function prepareStakeRemove(request: Request, chain: Chain): Promise<Plan> {
  const at = await chain.head();
  const { coldkey, hotkey, netuid } = request;
  const market = await chain.market(netuid, at);
  if (!market) throw noSuchSubnet(netuid);
  const [price, stake, [balance]] = await Promise.all([
    chain.price(netuid, at),
    chain.stakeOf(hotkey, coldkey, netuid, at),
    chain.balances([coldkey], at),
  ]);
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const call = unstakeCall(request, price, stake);
  const [quote, fee] = await Promise.all([
    chain.quoteSell(netuid, call.amount, at),
    chain.fee(call, coldkey, at),
  ]);
  const existentialDeposit = chain.existentialDeposit();
  return planStakeRemove(request, {
    ...{ at, balance, existentialDeposit, fee },
    ...{ market, price, quote, stake },
  });
}

/** Signs and sends the plan, then checks in its block that this very position was sold from. */
export async function executeStakeRemove(
  plan: Plan,
  chain: Chain,
  signer: Signer,
  ctx: Context,
): Promise<Report> {
  const { coldkey, hotkey, netuid } = plan.request;
  const outcome = await carryOut(plan.call, planJson(plan), signer, chain, ctx);
  const traded = soldIn(outcome.events, plan.request, chain.specVersion);
  const [stakeAfter, [balance]] = await readBack(
    outcome,
    Promise.all([
      chain.stakeOf(hotkey, coldkey, netuid, outcome.block),
      chain.balances([coldkey], outcome.block),
    ]),
  );
  if (!balance) throw new Error('the chain answered for another number of accounts');
  if (!traded || traded.tao === 0n) {
    throw unconfirmed(outcome, `its block shows no sale from ${hotkey}`, 'sell again');
  }
  return {
    ...{ plan, outcome, traded, stakeAfter, network: chain.network },
    feePaid: feePaidIn(outcome.events),
    freeAfter: balance.free,
  };
}
