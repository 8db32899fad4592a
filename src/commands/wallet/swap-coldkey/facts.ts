import type { CallKind } from '../../../chain/call.js';
import type { CallReads } from '../../../chain/call-reads.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { KeySwapReads } from '../../../chain/key-swap.js';
import type { BlockRef } from '../../../units/block.js';
import { readPayer } from '../../payer.js';
import type { Facts } from './plan.js';
import type { Request, Step } from './request.js';

/** The calls of each step, newest first. */
export const stepCalls = {
  announce: ['announceColdkeySwap', 'scheduleColdkeySwap'],
  execute: ['swapColdkeyAnnounced'],
  dispute: ['disputeColdkeySwap'],
  clear: ['clearColdkeySwap'],
} as const satisfies Readonly<Record<Step, readonly CallKind[]>>;

/** Everything a step rests on, at one block. Refuses a step that the runtime does not have. */
export async function readFacts(
  { step, coldkey, newColdkey }: Request,
  chain: AccountReads & CallReads & KeySwapReads,
  at: BlockRef,
): Promise<Facts> {
  const kind = chain.newest(stepCalls[step]);
  const [payer, pending, terms, target] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.pendingColdkeySwap(coldkey, at),
    chain.coldkeySwapTerms(at),
    newColdkey === null ? undefined : chain.newColdkey(newColdkey, at),
  ]);
  return {
    ...{ ...payer, at, pending, terms, target },
    schedules: kind === 'scheduleColdkeySwap',
    blockTime: chain.blockTime(),
  };
}
