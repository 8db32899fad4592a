import type { Chain } from '../../chain/chain.js';
import type { Outcome } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import type { StoredAnswer, Story } from '../../journal/journal.js';
import type { BlockRef } from '../../units/block.js';
import { type Intent, isSame, sentOf } from './earlier.js';
import { settleStory } from './follow.js';
import type { SigningInput } from './operation-spec.js';
import { type Outcomes, settlementOf } from './outcome.js';
import { rememberedEnd } from './remembered-end.js';

/** What an earlier run under the same key leaves to do. */
export type Earlier =
  /** Nothing that landed or may land; with a number that a new signature must bear, if one is left. */
  | { readonly kind: 'none'; readonly nonce?: number }
  | {
      readonly kind: 'answered';
      readonly answer: StoredAnswer;
      readonly block: BlockRef | undefined;
    }
  /** It ended, but whoever ran it did not live to answer. */
  | { readonly kind: 'ended'; readonly story: Story; readonly outcomes: Outcomes };

/**
 * The earlier run's transaction, followed to its end with the same bytes. Only what can never land
 * leaves the key free again.
 */
export async function earlierUnder(
  key: string,
  intent: Intent,
  input: SigningInput,
  chain: Chain,
  ctx: Context,
): Promise<Earlier> {
  const story = ctx.journal.underKey(chain.genesis, key);
  if (!story) return { kind: 'none' };
  if (!isSame(story, intent)) {
    throw refuse(
      'bad-input',
      `the idempotency key ${key} belongs to another transaction, ${story.entry.hash} (${story.entry.words})`,
      'take a key that was never used',
    );
  }
  const { answer, settlement } = story;
  if (answer && isAllFinal(story, ctx)) {
    return { kind: 'answered', answer, block: settlement?.block ?? undefined };
  }
  if (settlement?.status === 'refused') return afterRefusal(story, input, chain, ctx);
  return endOfAll(story, await endOf(story, input, chain, ctx), input, chain, ctx);
}

const isAllFinal = ({ entry }: Story, { journal }: Context): boolean =>
  (entry.batch?.hashes ?? [entry.hash]).every(
    (hash) => journal.find(hash)?.settlement?.status === 'finalized',
  );

/** The ends of the first transaction and of those that were signed with it. */
async function endOfAll(
  story: Story,
  first: Outcome,
  input: SigningInput,
  chain: Chain,
  ctx: Context,
): Promise<Earlier> {
  const outcomes: [Outcome, ...Outcome[]] = [first];
  for (const hash of story.entry.batch?.hashes.slice(1) ?? []) {
    const part = ctx.journal.find(hash);
    if (!part) throw new Error(`the journal has lost ${hash}`);
    outcomes.push(await endOf(part, input, chain, ctx));
  }
  // An envelope that landed is no reason to keep the key, if what was in it never can.
  const decisive = story.entry.batch?.sealed ? outcomes.slice(-1) : outcomes;
  return decisive.every(isGone) ? { kind: 'none' } : { kind: 'ended', story, outcomes };
}

async function endOf(
  story: Story,
  { wait }: SigningInput,
  chain: Chain,
  ctx: Context,
): Promise<Outcome> {
  const known = rememberedEnd(story);
  if (known) return known;
  // A refusal was one node's word; what is sent again must be open while it may land.
  if (story.settlement?.status === 'refused') ctx.journal.reopen(story.entry.hash);
  ctx.sending(story.entry.hash);
  const until = wait === 'included' ? 'included' : 'finalized';
  return settleStory(story, until, chain, ctx);
}

const isGone = ({ status }: Outcome): boolean => status === 'expired' || status === 'superseded';

/**
 * A refusal is what one node said, and it may have lied: the bytes are looked for, and while they
 * may still land, a new signature bears their number, so that only one of the two can.
 */
async function afterRefusal(
  story: Story,
  input: SigningInput,
  chain: Chain,
  ctx: Context,
): Promise<Earlier> {
  const outcome = await chain.find(sentOf(story));
  if (!outcome) return { kind: 'none', nonce: story.entry.nonce };
  ctx.journal.settle(story.entry.hash, settlementOf(outcome));
  if (isGone(outcome)) return { kind: 'none' };
  return endOfAll(story, outcome, input, chain, ctx);
}
