import type { Chain } from '../../../chain/chain.js';
import { Refusal } from '../../../errors.js';
import type { Keeper } from './keeper.js';
import { provePast } from './past.js';
import { openPauses } from './pauses.js';
import { isConnection } from './refusals.js';
import type { Sight } from './sight.js';
import { countFailures, takeTurn } from './turn.js';

/** Why it ended. */
export type End = 'done' | 'stopped';

/** How a keeper ended, over which connection, and what it saw last. */
export type Kept = {
  readonly end: End;
  readonly chain: Chain;
  readonly sight: Sight | undefined;
};

/** Keeps the weights over as many connections as it takes, until there is nothing more to do. */
export async function keepOn(keeper: Keeper, first: Chain): Promise<Kept> {
  const { stop, ledger, input } = keeper;
  let chain: Chain | undefined = first;
  let sight: Sight | undefined;
  const pauses = openPauses();
  const seen = (now: Sight, over: Chain) => {
    pauses.startOver();
    const past = sight ? [] : provePast(now, keeper, over);
    sight = now;
    for (const event of past) ledger.add(event);
  };
  for (;;) {
    try {
      chain ??= await keeper.connect();
      const open = chain;
      const end = await keepOver(keeper, open, (now) => seen(now, open));
      return { end, chain: open, sight };
    } catch (reason) {
      if (reason instanceof Refusal && reason.code === 'interrupted' && stop.aborted && chain) {
        return { end: 'stopped', chain, sight };
      }
      if (!(reason instanceof Refusal) || !isConnection(reason) || input.once) throw reason;
      const message = `${reason.message}; connecting again`;
      ledger.add({
        ...{ kind: 'reconnected', block: sight?.at.number ?? 0, commit: undefined },
        message,
      });
      await chain?.close();
      chain = undefined;
      await pauses.next(stop);
      if (stop.aborted) throw reason;
    }
  }
}

/** The same over one connection. */
async function keepOver(keeper: Keeper, chain: Chain, seen: (sight: Sight) => void): Promise<End> {
  const failures = countFailures();
  let lookAt = 0;
  const closing = new AbortController();
  const until = AbortSignal.any([keeper.stop, closing.signal]);
  try {
    for await (const at of chain.heads(until)) {
      if (at.number + 1 < lookAt) continue;
      const turn = await takeTurn(keeper, chain, at, failures, seen);
      if (turn.isOver) return keeper.stop.aborted ? 'stopped' : 'done';
      lookAt = turn.lookAt;
    }
    return 'stopped';
  } finally {
    closing.abort();
  }
}
