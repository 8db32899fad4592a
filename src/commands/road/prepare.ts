import type { Call } from '../../chain/call.js';
import type { Chain } from '../../chain/chain.js';
import type { Heads, SigningTerms } from '../../chain/outcome.js';
import { type Refusal, refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Era } from '../../units/era.js';
import { coinText, type Rao, rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import type { InputOf } from '../define/command.js';
import type { OptionSpecs } from '../define/option.js';
import { spendable } from '../spendable.js';
import type { Card } from './card.js';
import { type EarlyFees, earlyFees, notAsked } from './early-fees.js';
import { type Instant, thisInstant } from './instant.js';
import type { HashChoice } from './metadata-hash.js';
import type { OperationSpec, PlanOf, SigningInput } from './operation-spec.js';
import { partsOf } from './parts.js';
import type { Party } from './party.js';
import { type Grant, proxyGrant } from './proxy-grant.js';
import { chooseShield, openNotice, type Sealing, sealedEra } from './shield.js';

/** One transaction of a plan, complete but for its nonce. */
export type Part = {
  readonly call: Call;
  /** Its bytes; what is signed must be these. */
  readonly callHex: `0x${string}`;
  /** Without the tip. */
  readonly fee: Rao;
};

/** A plan complete with everything that will be signed but the nonces. */
export type Prepared<Plan extends PlanOf> = {
  readonly plan: Plan;
  readonly card: Card;
  readonly at: BlockRef;
  /** One, or several with consecutive nonces where a proxy may not make them at once. */
  readonly parts: readonly [Part, ...Part[]];
  /** Of all that is signed together, without tips. */
  readonly fee: Rao;
  readonly hash: HashChoice;
  readonly shield: Shield;
  /** How long what is signed stays valid. */
  readonly era: Era;
  readonly standing: Standing;
};

/** What a signature would rest on at the moment of the facts, all but for a plan that nobody will sign. */
export type Standing = {
  /** The one after everything of the signer's, or the one that was given. */
  readonly nonce: number;
  readonly heads: Heads | undefined;
  /** When it was asked for. */
  readonly since: Instant;
};

/** Whether the one part goes inside a sealed transaction, and what that costs on top, without the tip. */
export type Shield = Sealing & { readonly fee: Rao };

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
  road: PartOfRoad<Options, Request, Facts, Plan, Effect>,
  hash: HashChoice,
): Promise<Prepared<Plan>> {
  const { op, request, party, input, chain } = road;
  const usual = { era: input.era, tip: input.tip, metadataHash: hash.on };
  const soon = party.isProxy ? undefined : op.early?.(request);
  const since = thisInstant();
  const { at, answer } = await chain.now('sign', (block) =>
    Promise.all([
      op.read(request, chain, block),
      chain.balances([party.signer], block),
      input.nonce ?? chain.nextNonce(party.signer),
      earlyFees(soon, party.signer, { ...usual, nonce: input.nonce }, chain, block),
      input.dryRun ? undefined : chain.signingHeads(block),
    ]),
  );
  const [facts, [payer], nonce, early, heads] = answer;
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const wanted = op.call(request, facts);
  const grant = party.isProxy ? await proxyGrant(party, wanted, chain, at) : undefined;
  const calls = partsOf(wanted, party, grant);
  const sealing = await chooseShield(input, calls, party.signer, chain, at);
  const sealed = sealing.on;
  const era = sealed ? sealedEra(input.era) : input.era;
  const terms = { ...usual, nonce, era };
  const [fees, shieldFee] = await Promise.all([
    sealed
      ? feesOf(calls, { ...terms, nonce: nonce + 1 }, { party, early: notAsked, chain, at })
      : feesOf(calls, terms, { party, early, chain, at }),
    sealed ? envelopeFee(calls, party.signer, terms, chain, at) : rao(0n),
  ]);
  const fee = rao(fees.reduce<bigint>((sum, each) => sum + each, shieldFee));
  const signed = calls.length + (sealed ? 1 : 0);
  const cost = rao(fee + input.tip * BigInt(signed));
  const isShort = cost > spendable(payer, chain.existentialDeposit());
  if (isShort && sealed && !input.shield) return prepareOpen(road, hash);
  // The account whose money the plan counts pays the fee only when it signs for itself.
  const plan = op.plan(request, { ...facts, fee: party.isProxy ? rao(0n) : cost });
  if (isShort && party.isProxy) throw cannotPay(party, cost, payer.free);
  if (isShort && sealed) throw cannotSeal(cost, payer.free);
  if (cost > 0n && payer.free + payer.reserved === 0n) throw isDead(party);
  const [first, ...rest] = calls.map((call, position) => ({
    ...{ call, callHex: chain.encode(call), fee: fees[position] ?? rao(0n) },
  }));
  if (!first) throw refuse('bad-input', 'nothing is left to do');
  const parts = [first, ...rest] as const;
  const card = noted(op.card(plan), parts.length, grant);
  const standing = { nonce, heads, since };
  const shield = { ...sealing, fee: shieldFee };
  return { plan, card, at, parts, fee, hash, shield, era, standing };
}

/** The same without a seal: the fee of an envelope is never paid in alpha. */
async function prepareOpen<
  Options extends OptionSpecs,
  Request,
  Facts,
  Plan extends PlanOf,
  Effect,
>(
  road: PartOfRoad<Options, Request, Facts, Plan, Effect>,
  hash: HashChoice,
): Promise<Prepared<Plan>> {
  const open = await prepare({ ...road, input: { ...road.input, noShield: true } }, hash);
  const notice = openNotice('too little TAO is free for the fee of two transactions');
  return { ...open, shield: { ...open.shield, notice } };
}

/** The fees of calls that are signed with consecutive nonces. */
const feesOf = (
  calls: readonly Call[],
  terms: SigningTerms,
  { party, early, chain, at }: FeeReader,
): Promise<readonly Rao[]> =>
  Promise.all(
    calls.map((call, position) => {
      const nonce = terms.nonce + position;
      return (
        early(chain.encode(call), nonce) ?? chain.fee(call, party.signer, at, { ...terms, nonce })
      );
    }),
  );

type FeeReader = {
  readonly party: Party;
  readonly early: EarlyFees;
  readonly chain: Chain;
  readonly at: BlockRef;
};

/** What sealing the one call costs: a fee counts bytes, whatever they are. */
export async function envelopeFee(
  [call]: readonly Call[],
  signer: Ss58,
  terms: SigningTerms,
  chain: Chain,
  at: BlockRef,
): Promise<Rao> {
  if (!call) return rao(0n);
  const length = chain.signedLength(call, signer, { ...terms, nonce: terms.nonce + 1 });
  const envelope = { kind: 'submitEncrypted', ciphertext: chain.sealOf(length) } as const;
  return chain.fee(envelope, signer, at, terms);
}

/** What the road itself adds to the sentences of a plan. */
function noted(card: Card, parts: number, grant: Grant | undefined): Card {
  if (!grant) return card;
  const apart =
    parts === 1
      ? []
      : [
          `a proxy of type ${grant.proxyType} may not batch: sent as ${parts} transactions one after another, each of which stands alone`,
        ];
  return { ...card, notes: [...(card.notes ?? []), grant.note, ...apart] };
}

const cannotPay = ({ signer }: Party, cost: Rao, free: Rao): Refusal =>
  refuse(
    'balance-too-low',
    `the proxy ${signer} pays the fee of ${coinText(cost)} TAO, and has ${coinText(free)} TAO free`,
    'fund it; the existential deposit must stay in it',
  );

const cannotSeal = (cost: Rao, free: Rao): Refusal =>
  refuse(
    'balance-too-low',
    `a sealed transaction pays its fee of ${coinText(cost)} in TAO, and ${coinText(free)} TAO are free`,
    'fund the coldkey, or leave --shield out',
  );

/** CheckNonce: from an account without the existential deposit the chain takes nothing that has a fee. */
const isDead = ({ signer }: Party): Refusal =>
  refuse(
    'balance-too-low',
    `${signer} has no TAO at all, so the chain takes no transaction from it`,
    'send it a little TAO first',
  );
