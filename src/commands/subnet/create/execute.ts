import type { AccountReads, Chain, FeeReads } from '../../../chain/chain.js';
import type { RegistrationReads, SubnetOpeningReads } from '../../../chain/subnet.js';
import type { Context } from '../../../context.js';
import { coinText } from '../../../units/money.js';
import { parseNetuid } from '../../../units/netuid.js';
import type { Signer } from '../../../units/signer.js';
import { carryOut } from '../../carry-out.js';
import { feePaidIn, takenFrom } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import { creationCall, type Plan, planCreation, type Request } from './plan.js';
import type { Report } from './report.js';
import { planJson } from './view.js';

/** Reads the facts at one block, then plans. */
export async function prepareCreation(
  request: Request,
  chain: AccountReads & FeeReads & RegistrationReads & SubnetOpeningReads,
): Promise<Plan> {
  const at = await chain.head();
  const [lockCost, opensAt, hotkeyOwner, [payer], fee] = await Promise.all([
    chain.lockCost(at),
    chain.creationOpensAt(at),
    chain.hotkeyOwner(request.hotkey, at),
    chain.balances([request.coldkey], at),
    chain.fee(creationCall(request), request.coldkey, at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  const facts = { at, lockCost, opensAt, hotkeyOwner, payer, existentialDeposit, fee };
  return planCreation(request, facts);
}

/** Signs and sends the plan, then reads in its block the subnet that its event names. */
export async function executeCreation(
  plan: Plan,
  chain: Chain,
  signer: Signer,
  ctx: Context,
): Promise<Report> {
  const { coldkey, hotkey } = plan.request;
  const outcome = await carryOut(plan.call, planJson(plan), signer, chain, ctx);
  const { block, events } = outcome;
  // NetworkAdded(netuid, mechanism): its fields have no names.
  const added = events.find(({ name }) => name === 'NetworkAdded')?.fields['0'];
  if (added === undefined) throw unconfirmed(outcome, 'its block names no new subnet', AGAIN);
  const netuid = parseNetuid(added);
  const [subnet, uid, [payer]] = await readBack(
    outcome,
    Promise.all([
      chain.subnet(netuid, block),
      chain.uidOf(hotkey, netuid, block),
      chain.balances([coldkey], block),
    ]),
  );
  if (!subnet || !payer || subnet.ownerColdkey !== coldkey || uid !== 0) {
    throw unconfirmed(outcome, `subnet ${netuid} is not there as planned`, AGAIN);
  }
  const cost = takenFrom(coldkey, events);
  const { maxCost } = plan.request;
  if (maxCost !== undefined && cost > maxCost) {
    ctx.warn(`the cost rose to ${coinText(cost)} TAO before the subnet was created`);
  }
  const feePaid = feePaidIn(events);
  return { plan, network: chain.network, outcome, subnet, cost, feePaid, freeAfter: payer.free };
}

const AGAIN = 'create another';
