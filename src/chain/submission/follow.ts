import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { Refusal } from '../../errors.js';
import { toHex } from '../../units/hex.js';
import type { Outcome, Sent, Until } from '../outcome.js';
import { coversMetadata } from './covers-metadata.js';
import { lifeline } from './lifeline.js';
import type { Node } from './node.js';
import { describe, isInPool, isOutdated, isUndecided, poolRefusal } from './pool-error.js';
import { outcomeIn } from './read-outcome.js';
import { find, watch as watchBlocks } from './settle.js';

/** A connection as submissions use it: raw requests, decoding, and both together. */
export type Connection = {
  readonly provider: ProviderInterface;
  readonly api: ApiPromise;
  readonly node: Node;
};

/** A pool can forget bytes without a word, so now and then the chain is asked whether they still may land. */
const OVERDUE_MS = 60_000;

/** Where a watch ended: in a block, in the pool, or without an answer. */
type End =
  | { readonly in: `0x${string}`; readonly final: boolean }
  | { readonly unseen: string; readonly lost: boolean; readonly look?: true }
  | 'submitted';

/** Sends the bytes and watches them; every doubt ends as `unseen`, never as a failure. */
export async function follow(
  sent: Sent,
  until: Until,
  stop: AbortSignal,
  connection: Connection,
  taken: () => void,
): Promise<Outcome> {
  const { hash } = sent;
  const end = await watch(sent, until, stop, connection, taken);
  if (end === 'submitted') return { status: 'submitted', hash };
  if ('unseen' in end) {
    const found = end.look && (await lookFor(sent, until, stop, connection));
    return found ?? { status: 'unseen', hash, reason: end.unseen, lost: end.lost };
  }
  const { node, api } = connection;
  try {
    const block = { number: await node.numberOf(end.in), hash: end.in };
    return await outcomeIn(block, end.final, sent, node, api);
  } catch (reason) {
    const said = `it is in block ${end.in}, which cannot be read: ${describe(reason)}`;
    return { status: 'unseen', hash, reason: said, lost: isTransport(reason) };
  }
}

/** Blocks for which one waits rather than leave it open whether a transaction can still land. */
const SOON = 8;

async function lookFor(
  sent: Sent,
  until: Until,
  stop: AbortSignal,
  connection: Connection,
): Promise<Outcome | undefined> {
  const found = await find(sent, connection).catch(() => undefined);
  if (found || sent.lastBlock === null || until === 'submitted' || stop.aborted) return found;
  const best = await connection.node.best().catch(() => undefined);
  if (!best || sent.lastBlock - best.number > SOON) return undefined;
  return watchBlocks(sent, until, stop, connection);
}

async function watch(
  { bytes, lastBlock }: Sent,
  until: Until,
  stop: AbortSignal,
  { provider, api, node }: Connection,
  taken: () => void,
): Promise<End> {
  const line = lifeline(provider, stop);
  let overdue: NodeJS.Timeout | undefined;
  let unsubscribe = () => {};
  try {
    return await new Promise<End>((resolve, reject) => {
      const give = (reason: unknown) =>
        resolve({ unseen: describe(reason), lost: isTransport(reason) });
      line.cut.then(({ reason, lost }) => resolve({ unseen: reason, lost }));
      overdue = setInterval(async () => {
        const final = await node.final().catch(() => undefined);
        if (lastBlock === null || !final || final.number <= lastBlock) return;
        resolve({ unseen: `its last block, ${lastBlock}, is over`, lost: false, look: true });
      }, OVERDUE_MS);
      provider
        .subscribe(
          'author_extrinsicUpdate',
          'author_submitAndWatchExtrinsic',
          [toHex(bytes)],
          (error: unknown, status: TxStatus) => {
            if (error) return give(error);
            if (isTaken(status)) taken();
            const end = endOf(status, until);
            if (end) resolve(end);
          },
        )
        .then(
          (id) => {
            unsubscribe = () => {
              provider
                .unsubscribe('author_extrinsicUpdate', 'author_unwatchExtrinsic', id)
                .catch(() => {});
            };
          },
          (reason: unknown) => {
            if (isInPool(reason) && until === 'submitted') return resolve('submitted');
            // Bytes that were delivered twice are outdated by themselves.
            if (isOutdated(reason)) {
              return resolve({ unseen: describe(reason), lost: false, look: true });
            }
            if (isUndecided(reason)) return give(reason);
            reject(poolRefusal(reason, coversMetadata(bytes, api)));
          },
        );
    });
  } finally {
    clearInterval(overdue);
    line.close();
    unsubscribe();
  }
}

/** Statuses of author_submitAndWatchExtrinsic: a word, or an object of one word and its content. */
type TxStatus = string | { readonly [status: string]: unknown };

const doubts: Readonly<Record<string, string>> = {
  usurped: 'another transaction took its place in the pool',
  dropped: 'the pool dropped it',
  invalid: 'the pool found it invalid later',
  finalityTimeout: 'its block was not finalized in time',
};

/** What a status settles, if anything; a retracted block may come back, so it settles nothing. */
function endOf(status: TxStatus, until: Until): End | undefined {
  const [name, content] = read(status);
  const unseen = doubts[name];
  // A pool finds bytes invalid once they are over, which the final blocks can prove.
  if (unseen) return { unseen, lost: false, ...(name === 'invalid' && { look: true }) };
  if (name === 'finalized') return { in: content as `0x${string}`, final: true };
  if (name === 'inBlock' && until === 'included') {
    return { in: content as `0x${string}`, final: false };
  }
  return isTaken(status) && until === 'submitted' ? 'submitted' : undefined;
}

/** Whether the pool has the bytes, or a block does already. */
const isTaken = (status: TxStatus): boolean =>
  ['ready', 'broadcast', 'future', 'inBlock', 'finalized'].includes(read(status)[0]);

function read(status: TxStatus): readonly [name: string, content: unknown] {
  const [[name = '', content] = []] =
    typeof status === 'string' ? [[status, undefined] as const] : Object.entries(status);
  return [name, content];
}

/** Whether nobody answered, rather than the node saying no. */
const isTransport = (reason: unknown): boolean =>
  reason instanceof Refusal && reason.code === 'unreachable';
