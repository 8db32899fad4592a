import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { KeySwapReads, PendingColdkeySwap } from '../../../chain/key-swap.js';
import type { ChainEvent } from '../../../chain/outcome.js';
import type { Rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './request.js';

/** What is announced, and what the old coldkey has free, in the block that holds the step. */
export type Effect = { readonly pending: PendingColdkeySwap | undefined; readonly free: Rao };

/** Checks in its block that the step took place. */
export async function confirmStep(
  request: Request,
  call: Call,
  outcome: Done,
  chain: AccountReads & KeySwapReads,
): Promise<Effect> {
  const { coldkey } = request;
  const [pending, [balance]] = await readBack(
    outcome,
    Promise.all([
      chain.pendingColdkeySwap(coldkey, outcome.block),
      chain.balances([coldkey], outcome.block),
    ]),
  );
  if (!balance) throw new Error('the chain answered for another number of accounts');
  if (!isDone(request, call, pending, outcome.events)) {
    throw unconfirmed(outcome, `its block does not show the ${request.step}`, 'do it again');
  }
  return { pending, free: balance.free };
}

function isDone(
  { step, coldkey, newColdkey }: Request,
  call: Call,
  pending: PendingColdkeySwap | undefined,
  events: readonly ChainEvent[],
): boolean {
  switch (step) {
    case 'announce':
      return call.kind === 'announceColdkeySwap'
        ? pending?.newColdkeyHash === call.newColdkeyHash
        : pending?.newColdkey === newColdkey;
    case 'execute':
      return events.some(
        ({ pallet, name, fields }) =>
          pallet === 'SubtensorModule' &&
          name === 'ColdkeySwapped' &&
          // Each library spells what the metadata names in its own way.
          (fields.oldColdkey ?? fields.old_coldkey) === coldkey &&
          (fields.newColdkey ?? fields.new_coldkey) === newColdkey,
      );
    case 'dispute':
      return pending?.disputedAt !== undefined;
    case 'clear':
      return pending === undefined;
  }
}
