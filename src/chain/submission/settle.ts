import { Refusal } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import { toHex } from '../../units/hex.js';
import type { Outcome, Sent, Until } from '../outcome.js';
import { coversMetadata } from './covers-metadata.js';
import type { Connection } from './follow.js';
import { type Cut, type Lifeline, lifeline } from './lifeline.js';
import { newHeads } from './new-heads.js';
import { describe, isOutdated, isUndecided, poolRefusal } from './pool-error.js';
import { outcomeIn } from './read-outcome.js';
import { type Finding, readBlock, type Search, searchFor } from './search.js';

/** Blocks between the final and the best one that are looked through; more is a chain that stands. */
const MOST_AHEAD = 64;

/** The end as final blocks show it, if they do; sends and waits for nothing. */
export async function find(sent: Sent, connection: Connection): Promise<Outcome | undefined> {
  const { node, api } = connection;
  const finding = await searchFor(sent, node, api)(await node.final());
  return finding && outcomeOf(finding, sent, connection);
}

/** Looks, sends the same bytes again once, and looks at every new block until there is an end. */
export const settle = (
  sent: Sent,
  until: Exclude<Until, 'submitted'>,
  stop: AbortSignal,
  connection: Connection,
): Promise<Outcome> =>
  followBlocks(sent, until, () => sendAgain(sent, connection), stop, connection);

/** Looks at every new block until there is an end; sends nothing. */
export const watch = (
  sent: Sent,
  until: Exclude<Until, 'submitted'>,
  stop: AbortSignal,
  connection: Connection,
): Promise<Outcome> => followBlocks(sent, until, async () => {}, stop, connection);

async function followBlocks(
  sent: Sent,
  until: Exclude<Until, 'submitted'>,
  resend: () => Promise<void>,
  stop: AbortSignal,
  connection: Connection,
): Promise<Outcome> {
  const line = lifeline(connection.provider, stop);
  const unseen = ({ reason, lost }: Cut): Outcome => ({
    ...{ status: 'unseen', hash: sent.hash, reason, lost },
  });
  try {
    return await Promise.race([
      line.cut.then(unseen),
      pursue(sent, until, resend, line, connection),
    ]);
  } catch (reason) {
    // Nothing that fails here is the end of the transaction: it was sent before, maybe elsewhere.
    const lost = reason instanceof Refusal && reason.code === 'unreachable';
    return unseen({ reason: describe(reason), lost });
  } finally {
    line.close();
  }
}

async function pursue(
  sent: Sent,
  until: Exclude<Until, 'submitted'>,
  resend: () => Promise<void>,
  line: Lifeline,
  connection: Connection,
): Promise<Outcome> {
  const { provider, node, api } = connection;
  const search = searchFor(sent, node, api);
  // Before the first look, so that no block slips in between.
  const heads = await newHeads(until === 'finalized' ? 'finalized' : 'best', provider);
  line.cut.then(heads.close);
  try {
    let resent = false;
    let known = 0;
    for (;;) {
      const final = await node.final();
      if (final.number < known) throw new Error('the node takes back what it called final');
      known = final.number;
      const outcome = await look(sent, until, final, search, connection);
      if (outcome) return outcome;
      if (!resent && !line.isCut()) {
        resent = true;
        await resend();
      }
      await heads.next();
    }
  } finally {
    heads.close();
  }
}

async function look(
  sent: Sent,
  until: Exclude<Until, 'submitted'>,
  final: BlockRef,
  search: Search,
  connection: Connection,
): Promise<Outcome | undefined> {
  const finding = await search(final);
  if (finding) return outcomeOf(finding, sent, connection);
  const early = until === 'included' ? await findAhead(sent, final, connection) : undefined;
  return early && outcomeIn(early, false, sent, connection.node, connection.api);
}

/** The block after the final ones that holds the bytes. */
async function findAhead(sent: Sent, final: BlockRef, { node }: Connection) {
  const hex = toHex(sent.bytes);
  const best = await node.best();
  const last = Math.min(best.number, final.number + MOST_AHEAD);
  for (let number = final.number + 1; number <= last; number += 1) {
    const block = await readBlock(number, node);
    if (block?.body.includes(hex)) return block.ref;
  }
  return undefined;
}

/**
 * Throws what the pool says against the bytes, unless a block that is not final yet explains it. It
 * proves nothing: the same bytes may wait in the pool of another node, or in this one's later.
 */
async function sendAgain(sent: Sent, { node, api }: Connection): Promise<void> {
  try {
    await node.send(sent.bytes);
  } catch (reason) {
    if (isUndecided(reason) || isOutdated(reason)) return;
    // After an upgrade bytes of the old runtime are refused even while a block holds them already.
    if ((await node.nonceAt(sent.signer, await node.best())) > sent.nonce) return;
    const { message } = poolRefusal(reason, coversMetadata(sent.bytes, api));
    throw new Error(`${message}; what was sent before may be in another pool`);
  }
}

async function outcomeOf(finding: Finding, sent: Sent, connection: Connection): Promise<Outcome> {
  const { hash } = sent;
  if ('in' in finding) return outcomeIn(finding.in, true, sent, connection.node, connection.api);
  if ('superseded' in finding) return { status: 'superseded', hash, block: finding.superseded };
  if ('expired' in finding) return { status: 'expired', hash, lastBlock: finding.expired };
  const reason = `this node does not keep block ${finding.missing}, which may hold it; ask another`;
  return { status: 'unseen', hash, reason, lost: false };
}
