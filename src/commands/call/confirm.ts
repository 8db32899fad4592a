import type { Call } from '../../chain/call.js';
import type { ChainEvent } from '../../chain/outcome.js';
import { refuse } from '../../errors.js';
import type { Done } from '../road/outcome.js';
import type { Request } from './plan.js';

export type Effect = { readonly events: readonly ChainEvent[] };

/** What a call should do is not known here: all its events are told instead, and failures among them. */
export async function confirmCall(_request: Request, _call: Call, done: Done): Promise<Effect> {
  mustHaveAllWeights(done);
  return { events: done.events };
}

/** A batch of weights succeeds even where the chain took none (SubtensorModule.BatchWeightItemFailed). */
function mustHaveAllWeights({ events, hash, block }: Done): void {
  const named = (wanted: string) =>
    events
      .filter(({ pallet, name }) => pallet === 'SubtensorModule' && name === wanted)
      .map(({ fields }) => Object.values(fields));
  const failed = named('BatchWeightItemFailed');
  if (failed.length === 0) return;
  const told = failed.map(([netuid, error]) => `subnet ${netuid} (${error})`).join(', ');
  const count = named('BatchWeightsCompleted').reduce((sum, [netuids]) => sum + size(netuids), 0);
  const details = { hash, block: block.number, failed: failed.map(([netuid]) => netuid).join(',') };
  if (failed.length >= count && count > 0) {
    throw refuse(
      'failed-on-chain',
      `the chain took the call, but nothing of what is in it: ${told}`,
      'explain the errors the message names',
      details,
    );
  }
  throw refuse(
    'partly-done',
    `the chain took the call, but not what it says of ${told}`,
    'do not repeat the whole: what was done is done, so ask only for the rest',
    details,
  );
}

/** How many a list of an event's field has. */
function size(list = '[]'): number {
  const read: unknown = JSON.parse(list);
  return Array.isArray(read) ? read.length : 0;
}
