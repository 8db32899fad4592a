import { type Refusal, refuse } from '../errors.js';
import type { Done } from './road/outcome.js';

/** The refusal `check-failed` for a transaction that succeeded without showing what was planned. */
export const unconfirmed = (
  { hash, block }: Done,
  what: string,
  again: string,
  options?: ErrorOptions,
): Refusal =>
  refuse(
    'check-failed',
    `the transaction succeeded, but ${what}`,
    `look at ${hash} in block ${block.number} before you ${again}`,
    { hash, block: block.number },
    options,
  );

/**
 * Reads what a settled transaction did. A chain that cannot be read by now must not look as if
 * nothing had been sent: whoever believes that sends again. Why it cannot is the refusal's cause.
 */
export const readBack = <T>(outcome: Done, reads: Promise<T>): Promise<T> =>
  reads.catch((reason: unknown) => {
    const said = reason instanceof Error ? reason.message : String(reason);
    const what = `what it did cannot be read back: ${said}`;
    throw unconfirmed(outcome, what, 'send it again', { cause: reason });
  });
