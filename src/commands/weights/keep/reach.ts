import type { Chain } from '../../../chain/chain.js';
import type { CommitTerms } from '../../../chain/weight-commits.js';
import type { Context } from '../../../context.js';
import { Refusal, refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import type { KeepInput } from './keeper.js';
import { openPauses } from './pauses.js';
import { isConnection } from './refusals.js';

/** The chain as it is found when a keeper starts. */
export type Reached = { readonly chain: Chain; readonly at: BlockRef; readonly terms: CommitTerms };

/**
 * The first look at the chain. A keeper that nobody approves or awaits waits for its node as it does
 * later on: whatever started it, with the machine perhaps, would only start it again.
 */
export async function reachChain(input: KeepInput, ctx: Context): Promise<Reached> {
  if (input.once || input.dryRun || !input.yes) return look(input, ctx);
  return ctx.holdingOn(async (interrupted) => {
    const over = input.forTime === undefined ? [] : [AbortSignal.timeout(input.forTime)];
    const stop = AbortSignal.any([interrupted, ...over]);
    const stopped = new Promise<undefined>((resolve) => {
      stop.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    const pauses = openPauses();
    let why = refuse('unreachable', 'no node answered within the time that --for gives');
    while (!stop.aborted) {
      try {
        const looking = look(input, ctx);
        looking.catch(() => {});
        const reached = await Promise.race([looking, stopped]);
        if (reached) return reached;
      } catch (reason) {
        if (!(reason instanceof Refusal) || !isConnection(reason)) throw reason;
        why = reason;
        ctx.tell(`${reason.message}; connecting again`);
        await pauses.next(stop);
      }
    }
    throw interrupted.aborted ? refuse('interrupted', 'interrupted; nothing was sent') : why;
  });
}

async function look(input: KeepInput, ctx: Context): Promise<Reached> {
  const chain = await ctx.chain(input.network);
  try {
    const at = await chain.head();
    const terms = await chain.commitTerms(input.netuid, at);
    if (!terms) throw noSuchSubnet(input.netuid);
    return { chain, at, terms };
  } catch (reason) {
    await chain.close();
    throw reason;
  }
}
