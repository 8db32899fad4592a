import type { CallReads } from '../../../chain/call-reads.js';
import type { AccountReads, Chain, FeeReads } from '../../../chain/chain.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { Context } from '../../../context.js';
import type { Signer } from '../../../units/signer.js';
import { carryOut } from '../../carry-out.js';
import { feePaidIn, takenFrom } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import { type Plan, planRegistration, type Request, registrationCall, termsOf } from './plan.js';
import type { Report } from './report.js';
import { planJson } from './view.js';

/** Reads the facts at one block, then plans. */
export async function prepareRegistration(
  request: Request,
  chain: AccountReads & FeeReads & RegistrationReads & CallReads,
): Promise<Plan> {
  const { coldkey, hotkey, netuid } = request;
  const at = await chain.head();
  const [found, uid, hotkeyOwner, [payer]] = await Promise.all([
    chain.registrationTerms(netuid, at),
    chain.uidOf(hotkey, netuid, at),
    chain.hotkeyOwner(hotkey, at),
    chain.balances([coldkey], at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const canCap = chain.supports('registerLimit');
  const place = { at, terms: termsOf(netuid, found), uid, hotkeyOwner, canCap };
  const fee = await chain.fee(registrationCall(request, place), coldkey, at);
  const existentialDeposit = chain.existentialDeposit();
  return planRegistration(request, { place, payer, existentialDeposit, fee });
}

/** Signs and sends the plan, then reads in its block which uid the hotkey got. */
export async function executeRegistration(
  plan: Plan,
  chain: Chain,
  signer: Signer,
  ctx: Context,
): Promise<Report> {
  const { coldkey, hotkey, netuid } = plan.request;
  const outcome = await carryOut(plan.call, planJson(plan), signer, chain, ctx);
  const { block, events } = outcome;
  const [uid, [payer]] = await readBack(
    outcome,
    Promise.all([chain.uidOf(hotkey, netuid, block), chain.balances([coldkey], block)]),
  );
  if (uid === undefined || !payer) {
    throw unconfirmed(
      outcome,
      `its block shows no uid of ${hotkey} on subnet ${netuid}`,
      'register again',
    );
  }
  const cost = takenFrom(coldkey, events);
  const feePaid = feePaidIn(events);
  return { plan, network: chain.network, outcome, uid, cost, feePaid, freeAfter: payer.free };
}
