import type { Outcome } from '../../chain/outcome.js';
import type { Story } from '../../journal/journal.js';
import { failureIn } from './partly-inside.js';

/**
 * An end that was no success, as the journal remembers it: the state that shows it is pruned within
 * the hour. Undefined for a success, for what is open, and for what a pool refused.
 */
export function rememberedEnd({ entry, settlement }: Story): Outcome | undefined {
  const { hash } = entry;
  const block = settlement?.block;
  switch (settlement?.status) {
    case 'failed': {
      if (!block) return undefined;
      return {
        ...{ status: 'failed', hash, block, events: [], final: true },
        ...failureIn(settlement.reason ?? ''),
      };
    }
    case 'superseded':
      return block ? { status: 'superseded', hash, block } : undefined;
    case 'expired':
      return entry.lastBlock === null
        ? undefined
        : { status: 'expired', hash, lastBlock: entry.lastBlock };
    default:
      return undefined;
  }
}
