import type { Call } from '../../chain/call.js';
import type { Outcome } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import type { Json } from '../../format/json.js';
import type { StoredAnswer } from '../../journal/journal.js';
import type { InputOf } from '../define/command.js';
import type { OptionSpecs } from '../define/option.js';
import { alphaFeePaidIn, feePaidIn } from '../paid.js';
import { approve, mustBeApprovable } from './approve.js';
import { type Intent, mindRepeat } from './earlier.js';
import { mustBeOpened } from './follow-sealed.js';
import { earlierUnder } from './idempotency.js';
import { labels } from './labels.js';
import { chooseMetadataHash } from './metadata-hash.js';
import type { Did, OperationSpec, PlanOf, SigningInput } from './operation-spec.js';
import { mustAllBeDone, type Outcomes, settlementOf } from './outcome.js';
import { partyOf } from './party.js';
import { planJson, planView } from './plan-view.js';
import { type PartOfRoad, prepare } from './prepare.js';
import { type Report, reportJson, reportView } from './report.js';
import { send } from './send.js';
import { type Turn, takeTurn } from './turn.js';

/** The road of every write: facts, plan, approval, signature, journal, chain, read-back, answer. */
export async function takeRoad<
  Options extends OptionSpecs,
  Request,
  Facts,
  Plan extends PlanOf,
  Effect,
>(
  op: OperationSpec<Options, Request, Facts, Plan, Effect>,
  input: InputOf<Options> & SigningInput,
  ctx: Context,
): Promise<Report<Request, Effect>> {
  op.mustPace?.(input);
  if (!input.dryRun) mustBeApprovable(input, ctx);
  const kind = typeof op.signer === 'function' ? op.signer(input) : op.signer;
  const party = await partyOf(kind, input, ctx);
  const { account, wallets, unlock } = party;
  const request = await op.request({ input, account, wallets, unlock, ctx });
  const connecting = ctx.chain(input.network);
  // It takes seconds, in which the chain is asked; that a password is wrong is told when the key is wanted.
  if (!op.paced && asksNobody(input, ctx)) void unlock().catch(() => {});
  const chain = await connecting;
  op.allows?.(chain, request);
  const road = { op, request, party, input, chain };
  const key = input.dryRun ? undefined : input.idempotencyKey;
  if (key === undefined) return walkInTime(road, ctx);
  const lock = await ctx.during(
    'waiting for another btcli with this idempotency key',
    ctx.journal.lockKey(chain.genesis, key),
  );
  try {
    const intent = intentOf(road, ctx);
    const earlier = await earlierUnder(key, intent, input, chain, ctx);
    if (earlier.kind === 'answered') {
      return { kind: 'repeated', answer: earlier.answer, block: earlier.block };
    }
    if (earlier.kind === 'none') {
      const nonce = input.nonce ?? earlier.nonce;
      return await walkInTime({ ...road, input: { ...input, nonce } }, ctx);
    }
    const { story, outcomes } = earlier;
    const { plan, call, batch } = story.entry;
    const ended = { outcomes, sealed: batch?.sealed === true };
    return await answer(road, plan, call as Call, ended, ctx);
  } finally {
    lock.release();
  }
}

/** Whether a key can be unlocked beforehand: all was approved, and nobody is asked or waited for. */
const asksNobody = ({ yes, dryRun, passwordFile }: SigningInput, ctx: Context): boolean =>
  yes && !dryRun && (passwordFile === undefined ? !ctx.canAsk : ctx.isAtHand(passwordFile));

const intentOf = <Options extends OptionSpecs, Request, Facts, Plan extends PlanOf, Effect>(
  { op, request, chain }: PartOfRoad<Options, Request, Facts, Plan, Effect>,
  { words }: Context,
): Intent => ({
  ...{ words, operation: op.calls.join('|') },
  request: op.intent ? op.intent(request, chain) : request,
});

/** Walks at once, or when the command says that its moment has come. */
function walkInTime<Options extends OptionSpecs, Request, Facts, Plan extends PlanOf, Effect>(
  road: PartOfRoad<Options, Request, Facts, Plan, Effect>,
  ctx: Context,
): Promise<Report<Request, Effect>> {
  const { op, input, party, chain } = road;
  if (!op.paced || input.dryRun) return walk(road, ctx);
  return op.paced({ input, party, chain, ctx }, ({ era, ...ready }) =>
    walk({ ...road, ...ready, input: { ...input, era } }, ctx),
  );
}

/**
 * From the facts to the answer, for a request and a party that are known. A command that signs again
 * and again comes here each time, and says with `yes` that its operator approved all of it beforehand.
 */
export async function walk<
  Options extends OptionSpecs,
  Request,
  Facts,
  Plan extends PlanOf,
  Effect,
>(
  road: PartOfRoad<Options, Request, Facts, Plan, Effect>,
  ctx: Context,
): Promise<Report<Request, Effect>> {
  const { party, input, chain } = road;
  // What can be signed at once is signed with what comes with the facts, so the turn comes before them.
  const isAtOnce = input.yes && !input.dryRun && party.isUnlocked();
  const turn = isAtOnce ? await takeTurn(party.signer, chain, ctx) : undefined;
  try {
    return await walkOn(road, turn, ctx);
  } finally {
    turn?.release();
  }
}

async function walkOn<Options extends OptionSpecs, Request, Facts, Plan extends PlanOf, Effect>(
  road: PartOfRoad<Options, Request, Facts, Plan, Effect>,
  turn: Turn | undefined,
  ctx: Context,
): Promise<Report<Request, Effect>> {
  const { op, party, input, chain } = road;
  const hash = await chooseMetadataHash(input.metadataHash, chain);
  const first = await prepare(road, hash);
  const setting = { chain, party, input, line: ctx.line, labelOf: await labels(input, ctx) };
  if (input.dryRun) {
    const shown = planView(first, setting);
    return {
      kind: 'planned',
      network: chain.network,
      party,
      plan: planJson(first, setting),
      shown,
    };
  }
  const intent = intentOf(road, ctx);
  await mindRepeat(party.signer, intent, chain, ctx);
  const approved = await approve(road, first, setting, ctx);
  const { plan } = approved.prepared;
  const keep = () => op.keep?.({ plan, signer: approved.signer, chain, ctx });
  const sent = await send({ ...approved, setting, intent, turn, keep }, chain, ctx);
  const { call } = plan;
  const ended = { outcomes: sent.outcomes, sealed: approved.prepared.shield.on };
  return answer({ ...road, chain: sent.chain }, sent.plan, call, ended, ctx);
}

/** Reads back what an ended write did, and keeps the answer so that it can be given again. */
async function answer<Options extends OptionSpecs, Request, Facts, Plan extends PlanOf, Effect>(
  { op, request, party, chain }: PartOfRoad<Options, Request, Facts, Plan, Effect>,
  plan: Json,
  call: Call,
  { outcomes, sealed }: { readonly outcomes: Outcomes; readonly sealed: boolean },
  ctx: Context,
): Promise<Report<Request, Effect>> {
  const outcome = await (sealed ? mustBeOpened(outcomes) : mustAllBeDone(outcomes));
  const { network } = chain;
  const common = { network, party, plan };
  if (outcome.status === 'submitted') return { kind: 'submitted', ...common, outcome };
  const effect = await op.confirm(request, call, outcome, chain, plan);
  const feePaid = feePaidIn(outcome.events);
  const feePaidAlpha = alphaFeePaidIn(outcome.events);
  const fees = { feePaid, feePaidAlpha };
  const did: Did<Request, Effect> = { request, call, network, outcome, ...fees, effect };
  const report = { kind: 'done', ...common, did } as const;
  keep(outcomes[0], { data: reportJson(report, op), view: reportView(report, op) }, ctx);
  return report;
}

/** What was done is told even when it can no longer be written down. */
function keep(outcome: Outcome, answer: StoredAnswer, ctx: Context): void {
  try {
    ctx.journal.settle(outcome.hash, settlementOf(outcome), answer);
  } catch (reason) {
    const said = reason instanceof Error ? reason.message : String(reason);
    ctx.warn(`the journal could not be completed for ${outcome.hash}: ${said}`);
  }
}
