import type { Sent } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import { Refusal } from '../../errors.js';
import { settleWritten } from './follow.js';

/** Whether this is certain not to have been sent: a pool refused it, or Ctrl-C came first. */
export const wasNeverSent = (reason: unknown): reason is Refusal =>
  reason instanceof Refusal && ['pool-rejected', 'interrupted'].includes(reason.code);

/** Where a transaction was never sent, writes down that what comes after it was not either. */
export async function holdingBack<T>(
  later: readonly Sent[],
  work: Promise<T>,
  ctx: Context,
): Promise<T> {
  try {
    return await work;
  } catch (reason) {
    const settlement = { status: 'refused', block: null, reason: 'never sent' } as const;
    if (wasNeverSent(reason)) for (const each of later) settleWritten(each, settlement, ctx);
    throw reason;
  }
}
