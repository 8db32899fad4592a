import { refuse } from '../../errors.js';
import { isOver, type Story } from '../../journal/journal.js';
import { mustBeDone } from '../road/outcome.js';
import { rememberedEnd } from '../road/remembered-end.js';

/** Whether the journal knows the end, and it is a success; refuses an end that is none, as it was told then. */
export async function endedWell(story: Story): Promise<boolean> {
  if (!isOver(story)) return false;
  const { entry, settlement } = story;
  if (settlement?.status === 'finalized') return true;
  const end = rememberedEnd(story);
  if (end) await mustBeDone(end);
  throw refuse(
    'pool-rejected',
    `${entry.hash} was never sent, or a node refused it: ${settlement?.reason ?? 'it did not say why'}`,
    'run the command again',
    { hash: entry.hash },
  );
}
