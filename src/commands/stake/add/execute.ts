import type { Chain } from '../../../chain/chain.js';
import type { Context } from '../../../context.js';
import type { Alpha } from '../../../units/money.js';
import type { Signer } from '../../../units/signer.js';
import { carryOut } from '../../carry-out.js';
import { feePaidIn } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { boughtIn, type Traded } from '../position.js';
import { type Plan, planStakeAdd, type Request, stakeCall } from './plan.js';
import type { Report } from './report.js';
import { planJson } from './view.js';

/** Reads the facts at one block, then plans. */
export async function prepareStakeAdd(request: Request, chain: Chain): Promise<Plan> {
  const at = await chain.head();
  const { coldkey, hotkey, netuid, amount } = request;
  const market = await chain.market(netuid, at);
  if (!market) throw noSuchSubnet(netuid);
  const price = await chain.price(netuid, at);
  const [[balance], stake, quote, hotkeyOwner, fee] = await Promise.all([
    chain.balances([coldkey], at),
    chain.stakeOf(hotkey, coldkey, netuid, at),
    chain.quoteBuy(netuid, amount, at),
    chain.hotkeyOwner(hotkey, at),
    chain.fee(stakeCall(request, price), coldkey, at),
  ]);
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  return planStakeAdd(request, {
    ...{ at, balance, existentialDeposit, fee },
    ...{ market, price, quote, stake, hotkeyOwner },
  });
}

/** Signs and sends the plan, then checks in its block that this very position grew by what was bought. */
export async function executeStakeAdd(
  plan: Plan,
  chain: Chain,
  signer: Signer,
  ctx: Context,
): Promise<Report> {
  const { coldkey, hotkey, netuid } = plan.request;
  const outcome = await carryOut(plan.call, planJson(plan), signer, chain, ctx);
  const traded = boughtIn(outcome.events, plan.request);
  const [stakeAfter, [balance]] = await readBack(
    outcome,
    Promise.all([
      chain.stakeOf(hotkey, coldkey, netuid, outcome.block),
      chain.balances([coldkey], outcome.block),
    ]),
  );
  if (!balance) throw new Error('the chain answered for another number of accounts');
  if (!traded || !isThere(traded, stakeAfter)) {
    throw unconfirmed(outcome, `its block does not show the new stake on ${hotkey}`, 'stake again');
  }
  return {
    ...{ plan, outcome, traded, stakeAfter, network: chain.network },
    feePaid: feePaidIn(outcome.events),
    freeAfter: balance.free,
  };
}

/** A position is a share of a pool, which may round its last units away. */
const ROUNDING = 10n;

const isThere = ({ alpha }: Traded, { units }: Alpha): boolean =>
  alpha.units > 0n && units + ROUNDING >= alpha.units;
