import type { Chain } from '../../chain/chain.js';
import type { Outcome } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import { isOver, type StoredAnswer, type Story } from '../../journal/journal.js';
import type { BlockRef } from '../../units/block.js';
import { type Intent, isSame, sentOf } from './earlier.js';
import { settleStory } from './follow.js';
import type { SigningInput } from './operation-spec.js';

/** What an earlier run under the same key leaves to do. */
export type Earlier =
  | { readonly kind: 'none' }
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
  if (answer && isOver(story)) {
    return { kind: 'answered', answer, block: settlement?.block ?? undefined };
  }
  if (neverLanded(story)) return { kind: 'none' };
  const failure = failureOf(story);
  if (failure) return { kind: 'ended', story, outcome: failure };
  ctx.sending(story.entry.hash);
  const until = input.wait === 'included' ? 'included' : 'finalized';
  const outcome = await settleStory(sentOf(story), until, chain, ctx);
  if (outcome.status === 'expired' || outcome.status === 'superseded') return { kind: 'none' };
  return { kind: 'ended', story, outcome };
}

const neverLanded = ({ settlement }: Story): boolean =>
  settlement !== null && ['refused', 'expired', 'superseded'].includes(settlement.status);

/** A failure in a final block is remembered: the state that shows it is pruned within the hour. */
function failureOf({ entry, settlement }: Story): Outcome | undefined {
  if (settlement?.status !== 'failed' || !settlement.block) return undefined;
  const [pallet = '', name = ''] = (settlement.reason ?? '').split('.');
  const error = { pallet, name, docs: '' };
  const { block } = settlement;
  return { status: 'failed', hash: entry.hash, block, error, events: [], final: true };
}
