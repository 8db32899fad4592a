import type { Chain } from '../../chain/chain.js';
import type { Sent } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import { exactText } from '../../journal/exact-json.js';
import { isOver, type Story } from '../../journal/journal.js';
import { fromHex } from '../../units/hex.js';
import type { Ss58 } from '../../units/ss58.js';
import { settlementOf } from './outcome.js';

/** An extrinsic of the journal as the chain client follows it. */
export function sentOf({ entry }: Story): Sent {
  const bytes = fromHex(entry.bytes);
  if (!bytes) throw new Error(`the journal holds no bytes of ${entry.hash}`);
  const { hash, signer, nonce, firstBlock, lastBlock } = entry;
  return { bytes, hash, signer, nonce, firstBlock, lastBlock };
}

/** What is about to be signed, for comparison with what was signed before. */
export type Intent = {
  readonly words: string;
  /** One command under two names is one operation. */
  readonly operation: string;
  readonly request: unknown;
};

export const isSame = ({ entry }: Story, intent: Intent): boolean =>
  entry.operation === intent.operation && exactText(entry.request) === exactText(intent.request);

/** Refuses to plan the same thing again while it may still land: nobody should approve it twice. */
export async function mindRepeat(
  signer: Ss58,
  intent: Intent,
  chain: Chain,
  ctx: Context,
): Promise<void> {
  for (const story of ctx.journal.unsettled(chain.genesis, signer)) {
    if (isSame(story, intent) && !(await endedMeanwhile(story, chain, ctx)))
      throw sentBefore(story);
  }
}

const sentBefore = ({ entry: { hash } }: Story) =>
  refuse(
    'unsettled',
    `this very transaction was sent before as ${hash}, and may still land`,
    `finish its story with \`btcli tx wait ${hash}\``,
    { hash },
  );

/**
 * Looks at what this key sent before and nobody saw the end of. Refuses to sign the same thing again while it may still land, and to take the place of
 * another transaction without being told to. Whether the chain was asked, which takes a while.
 */
export async function mindEarlier(
  signer: Ss58,
  intent: Intent,
  nonce: { readonly next: number; readonly isGiven: boolean },
  chain: Chain,
  ctx: Context,
): Promise<boolean> {
  const open = ctx.journal.unsettled(chain.genesis, signer);
  for (const story of open) {
    if (await endedMeanwhile(story, chain, ctx)) continue;
    const { hash, words, nonce: earlier, batch } = story.entry;
    if (isSame(story, intent)) throw sentBefore(story);
    if (earlier >= nonce.next && !nonce.isGiven && batch?.sealed) throw stillSealed(story);
    if (earlier >= nonce.next && !nonce.isGiven) {
      throw refuse(
        'unsettled',
        `an earlier transaction of this key, ${hash} (${words}), may still land, and a new one would take its place`,
        `finish it with \`btcli tx wait ${hash}\`, or take its place with --nonce ${nonce.next}`,
        { hash, nonce: nonce.next },
      );
    }
  }
  return open.length > 0;
}

const stillSealed = ({ entry: { hash, words, batch } }: Story) =>
  refuse(
    'unsettled',
    `what an earlier command of this key sealed, ${hash} (${words}), may still be opened, and a new transaction would take its place`,
    `wait for it with \`btcli tx wait ${batch?.hashes[0] ?? hash}\`; trades sent with --no-shield need not wait for each other`,
    { hash },
  );

async function endedMeanwhile(story: Story, chain: Chain, ctx: Context): Promise<boolean> {
  const outcome = await chain.find(sentOf(story));
  if (!outcome) return false;
  const settlement = settlementOf(outcome);
  ctx.journal.settle(story.entry.hash, settlement);
  return isOver({ ...story, settlement });
}
