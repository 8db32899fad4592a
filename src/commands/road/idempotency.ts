import type { Chain } from '../../chain/chain.js';
import type { Outcome } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import type { StoredAnswer, Story } from '../../journal/journal.js';
import type { BlockRef } from '../../units/block.js';
import { type Intent, isSame, sentOf } from './earlier.js';
import { settleStory } from './follow.js';
import type { SigningInput } from './operation-spec.js';
import { settlementOf } from './outcome.js';
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
  | { readonly kind: 'ended'; readonly story: Story; readonly outcome: Outcome };

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
  if (answer && settlement?.status === 'finalized') {
    return { kind: 'answered', answer, block: settlement?.block ?? undefined };
  }
  if (settlement?.status === 'refused') return afterRefusal(story, chain, ctx);
  if (neverLanded(story)) return { kind: 'none' };
  const end = rememberedEnd(story);
  if (end) return { kind: 'ended', story, outcome: end };
  ctx.sending(story.entry.hash);
  const until = input.wait === 'included' ? 'included' : 'finalized';
  const outcome = await settleStory(sentOf(story), until, chain, ctx);
  if (outcome.status === 'expired' || outcome.status === 'superseded') return { kind: 'none' };
  return { kind: 'ended', story, outcome };
}

/**
 * A refusal is what one node said, and it may have lied: the bytes are looked for, and while they
 * may still land, a new signature bears their number, so that only one of the two can.
 */
async function afterRefusal(story: Story, chain: Chain, ctx: Context): Promise<Earlier> {
  const outcome = await chain.find(sentOf(story));
  if (!outcome) return { kind: 'none', nonce: story.entry.nonce };
  ctx.journal.settle(story.entry.hash, settlementOf(outcome));
  const isGone = outcome.status === 'expired' || outcome.status === 'superseded';
  return isGone ? { kind: 'none' } : { kind: 'ended', story, outcome };
}

const neverLanded = ({ settlement }: Story): boolean =>
  settlement !== null && ['expired', 'superseded'].includes(settlement.status);
