import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Signer } from '../../units/signer.js';
import type { OptionSpecs } from '../define/option.js';
import type { PlanOf, TypedApproval } from './operation-spec.js';
import { planView, type Setting } from './plan-view.js';
import { type PartOfRoad, type Prepared, prepare } from './prepare.js';

/** Declines at once, before anything is read, where a plan could be shown but nobody could approve it. */
export function mustBeApprovable(input: { readonly yes: boolean }, ctx: Context): void {
  if (input.yes || ctx.canAsk) return;
  throw refuse(
    'declined',
    'nobody is here to approve what will be signed',
    'add --yes to approve it beforehand, or --dry-run to see it',
  );
}

/** A plan as it was shown last, and the key it may be signed with. */
export type Approved<Plan extends PlanOf> = {
  readonly prepared: Prepared<Plan>;
  readonly signer: Signer;
  /** Refuses where the facts of this block are no longer those that were approved. */
  readonly stillHolds: (head: BlockRef) => Promise<void>;
};

/** How often a plan that moved under the operator's eyes is shown again. */
const MOST_LOOKS = 5;

/**
 * The only way from a plan to a signature: show it, ask, unlock the key. If the facts moved in the
 * meantime, so far that the operator should know, the plan is made and shown again; what comes back
 * is always the plan that was shown last.
 */
export async function approve<
  Options extends OptionSpecs,
  Request,
  Facts,
  Plan extends PlanOf,
  Effect,
>(
  road: PartOfRoad<Options, Request, Facts, Plan, Effect>,
  first: Prepared<Plan>,
  setting: Setting,
  ctx: Context,
): Promise<Approved<Plan>> {
  const { input, party } = road;
  let shown = first;
  let signer: Signer | undefined;
  for (let look = 0; look < MOST_LOOKS; look++) {
    ctx.preview(planView(shown, setting), input.yes ? 'given' : 'asked');
    await askUnless(input.yes, road.op.typed?.(shown.plan), ctx);
    signer ??= await party.unlock();
    // Whoever approved beforehand has looked at nothing: what is not signed at once is compared then.
    const moved = input.yes ? undefined : await movedSince(shown, await road.chain.head(), road);
    if (moved === undefined) {
      const prepared = shown;
      return { prepared, signer, stillHolds: (head) => refuseIfMoved(prepared, head, road) };
    }
    ctx.warn(`${moved.what} while this was on the screen; look again`);
    shown = moved.now;
  }
  throw refuse('facts-moved', 'the chain moves faster than it can be approved', 'try again later');
}

/** For the moment before signing: whoever waited long for a lock was approved for other facts. */
async function refuseIfMoved<
  Options extends OptionSpecs,
  Request,
  Facts,
  Plan extends PlanOf,
  Effect,
>(
  shown: Prepared<Plan>,
  head: BlockRef,
  road: PartOfRoad<Options, Request, Facts, Plan, Effect>,
): Promise<void> {
  const moved = await movedSince(shown, head, road);
  if (moved) throw movedAway(moved.what);
}

const movedAway = (what: string) =>
  refuse(
    'facts-moved',
    `${what} after the plan was made; nothing was signed`,
    'run the command again',
  );

async function askUnless(
  given: boolean,
  typed: TypedApproval | undefined,
  ctx: Context,
): Promise<void> {
  if (given) return;
  const { confirm, retype } = await ctx.prompts();
  const approved = typed
    ? (await retype(typed.question, typed.option)).trim() === typed.answer
    : await confirm('Sign and submit?');
  if (!approved) throw refuse('declined', 'nothing was signed');
}

/** Plans again where the best block is another now; a refusal of that plan is the operator's answer. */
async function movedSince<Options extends OptionSpecs, Request, Facts, Plan extends PlanOf, Effect>(
  shown: Prepared<Plan>,
  head: BlockRef,
  road: PartOfRoad<Options, Request, Facts, Plan, Effect>,
): Promise<{ readonly what: string; readonly now: Prepared<Plan> } | undefined> {
  const { op } = road;
  if (head.hash === shown.at.hash) return undefined;
  const now = await prepareLike(shown, road);
  const what = op.moved?.(shown.plan, now.plan) ?? sealMoved(shown, now) ?? feeMoved(shown, now);
  return what === undefined ? undefined : { what, now };
}

/** Plans again, as open as what was shown: a key announced meanwhile is no news. */
async function prepareLike<
  Options extends OptionSpecs,
  Request,
  Facts,
  Plan extends PlanOf,
  Effect,
>(
  { hash, shield }: Prepared<Plan>,
  road: PartOfRoad<Options, Request, Facts, Plan, Effect>,
): Promise<Prepared<Plan>> {
  if (shield.on) return prepare(road, hash);
  const input = { ...road.input, shield: false, noShield: true };
  const now = await prepare({ ...road, input }, hash);
  return { ...now, shield };
}

const sealMoved = (shown: Prepared<PlanOf>, now: Prepared<PlanOf>): string | undefined =>
  shown.shield.on && !now.shield.on ? 'what was to be sealed can no longer be' : undefined;

/** A fee may rise by a tenth before it is news. */
const feeMoved = (shown: Prepared<PlanOf>, now: Prepared<PlanOf>): string | undefined =>
  now.fee * 10n > shown.fee * 11n ? 'the fee rose by more than a tenth' : undefined;
