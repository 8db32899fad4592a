import type { Netuid } from '../../../../units/money.js';
import type { Context } from '../../frame/context.js';
import { DispatchFailure } from '../../frame/failure.js';
import type { AccountId } from '../../types/account.js';
import type { DispatchError } from '../../types/dispatch-error.js';
import { deposit } from './event.js';

/**
 * Runs an item for each subnet, goes on past those that are refused, and says in events alone which
 * ones were. An item must not write before it can no longer be refused.
 */
export function runBatch(
  context: Context,
  hotkey: AccountId,
  netuids: readonly Netuid[],
  run: (netuid: Netuid, at: number) => void,
): void {
  const failed = netuids.flatMap((netuid, at) => {
    const error = errorOf(() => run(netuid, at));
    return error ? [[netuid, error] as const] : [];
  });
  if (failed.length > 0) deposit(context, { tag: 'BatchCompletedWithErrors' });
  for (const value of failed) deposit(context, { tag: 'BatchWeightItemFailed', value });
  deposit(context, { tag: 'BatchWeightsCompleted', value: [netuids, hotkey] });
}

function errorOf(run: () => void): DispatchError | undefined {
  try {
    run();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof DispatchFailure) return thrown.error;
    throw thrown;
  }
}
