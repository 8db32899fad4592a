import type { Chain } from '../../../chain/chain.js';
import type { StoredWeights } from '../../../chain/weights.js';
import { maxUpscale } from '../../../consensus/weights/max-upscale.js';
import type { Context } from '../../../context.js';
import type { Signer } from '../../../units/signer.js';
import { carryOut } from '../../carry-out.js';
import { feePaidIn } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { type Plan, planWeights, type Request, weightsCall } from './plan.js';
import type { Report } from './report.js';
import { planJson } from './view.js';

/** Reads the facts at one block, then plans. */
export async function prepareWeights(request: Request, chain: Chain): Promise<Plan> {
  const at = await chain.head();
  const { netuid, hotkey } = request;
  const rules = await chain.weightRules(netuid, at);
  if (!rules) throw noSuchSubnet(netuid);
  const [setter, fee] = await Promise.all([
    chain.weightSetter(netuid, hotkey, at),
    chain.fee(weightsCall(request, rules), hotkey, at),
  ]);
  const weighs = setter !== undefined && rules.stakeThreshold > 0n;
  const totalStake = weighs ? await chain.totalStake(netuid, setter.uid, at) : 0n;
  const { specVersion } = chain;
  return planWeights(request, { at, specVersion, rules, setter, totalStake, fee });
}

/** Signs and sends the plan, then checks in its block that the chain stored these very weights. */
export async function executeWeights(
  plan: Plan,
  chain: Chain,
  signer: Signer,
  ctx: Context,
): Promise<Report> {
  const outcome = await carryOut(plan.call, planJson(plan), signer, chain, ctx);
  const { netuid } = plan.request;
  const stored = await readBack(outcome, chain.weightsOf(netuid, plan.uid, outcome.block));
  if (!isRow(stored, plan)) {
    throw unconfirmed(outcome, `uid ${plan.uid} has other weights in its block`, 'set them again');
  }
  return {
    ...{ plan, outcome, stored, network: chain.network },
    feePaid: feePaidIn(outcome.events),
  };
}

/** The chain scales the largest weight up to 65535 before it stores a row. */
function isRow(stored: StoredWeights, { call }: Plan): boolean {
  const expected = maxUpscale(call.values);
  return (
    stored.length === call.uids.length &&
    stored.every(([uid, value], at) => uid === call.uids[at] && value === expected[at])
  );
}
