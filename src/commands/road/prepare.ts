import type { Call } from '../../chain/call.js';
import type { Chain } from '../../chain/chain.js';
import { type Refusal, refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import { coinText, type Rao, rao } from '../../units/money.js';
import type { InputOf, OptionSpecs } from '../define.js';
import { spendable } from '../spendable.js';
import type { Card } from './card.js';
import type { HashChoice } from './metadata-hash.js';
import type { OperationSpec, PlanOf, SigningInput } from './operation-spec.js';
import type { Party } from './party.js';
import { proxyGrant } from './proxy-grant.js';

/** A plan complete with everything that will be signed but the nonce. */
export type Prepared<Plan extends PlanOf> = {
  readonly plan: Plan;
  readonly card: Card;
  readonly at: BlockRef;
  /** The plan's call, inside Proxy.proxy when the signer acts for another account. */
  readonly call: Call;
  /** Its bytes; what is signed must be these. */
  readonly callHex: `0x${string}`;
  readonly fee: Rao;
  readonly hash: HashChoice;
};

export type PartOfRoad<Options extends OptionSpecs, Request, Facts, Plan extends PlanOf, Effect> = {
  readonly op: OperationSpec<Options, Request, Facts, Plan, Effect>;
  readonly request: Request;
  readonly party: Party;
  readonly input: InputOf<Options> & SigningInput;
  readonly chain: Chain;
};

/** Reads every fact at one block, then plans. Nothing is signed, and no password is needed. */
export async function prepare<
  Options extends OptionSpecs,
  Request,
  Facts,
  Plan extends PlanOf,
  Effect,
>(
  { op, request, party, input, chain }: PartOfRoad<Options, Request, Facts, Plan, Effect>,
  hash: HashChoice,
): Promise<Prepared<Plan>> {
  const at = await chain.head();
  const [facts, [payer], nonce, grant] = await Promise.all([
    op.read(request, chain, at),
    chain.balances([party.signer], at),
    input.nonce ?? chain.nextNonce(party.signer),
    party.isProxy ? proxyGrant(party, chain, at) : undefined,
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const inner = op.call(request, facts);
  const call = party.isProxy
    ? ({ kind: 'proxy', real: party.account, call: inner } as const)
    : inner;
  const { era, tip } = input;
  const fee = await chain.fee(call, party.signer, at, { nonce, era, tip, metadataHash: hash.on });
  const cost = rao(fee + tip);
  // The account whose money the plan counts pays the fee only when it signs for itself.
  const plan = op.plan(request, { ...facts, fee: party.isProxy ? rao(0n) : cost });
  if (party.isProxy && cost > spendable(payer, chain.existentialDeposit())) {
    throw cannotPay(party, cost, payer.free);
  }
  const card = op.card(plan);
  const withGrant = grant === undefined ? card : { ...card, notes: [...(card.notes ?? []), grant] };
  return { plan, card: withGrant, at, call, callHex: chain.encode(call), fee, hash };
}

const cannotPay = ({ signer }: Party, cost: Rao, free: Rao): Refusal =>
  refuse(
    'balance-too-low',
    `the proxy ${signer} pays the fee of ${coinText(cost)} TAO, and has ${coinText(free)} TAO free`,
    'fund it; the existential deposit must stay in it',
  );
