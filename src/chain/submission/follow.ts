import type { ApiPromise } from '@polkadot/api';
import type { ExtrinsicStatus } from '@polkadot/types/interfaces';
import type { Outcome, SignedExtrinsic } from '../outcome.js';
import { describe, isUndecided, poolRefusal } from './pool-error.js';
import { readOutcome } from './read-outcome.js';

/** Where a watch ended: in a final block, or without an answer. */
type End = { readonly finalIn: `0x${string}` } | { readonly unseen: string };

/** Sends the bytes and watches them; every doubt ends as `unseen`, never as a failure. */
export async function follow(
  signed: SignedExtrinsic,
  stop: AbortSignal,
  api: ApiPromise,
): Promise<Outcome> {
  const end = await watch(signed, stop, api);
  if ('unseen' in end) return { status: 'unseen', hash: signed.hash, reason: end.unseen };
  try {
    return await readOutcome(end.finalIn, signed, api);
  } catch (reason) {
    return unseen(
      signed,
      `it is in block ${end.finalIn}, which cannot be read: ${describe(reason)}`,
    );
  }
}

const unseen = ({ hash }: SignedExtrinsic, reason: string): Outcome => ({
  status: 'unseen',
  hash,
  reason,
});

async function watch(signed: SignedExtrinsic, stop: AbortSignal, api: ApiPromise): Promise<End> {
  let unsubscribe: (() => void) | undefined;
  const tidy: (() => void)[] = [];
  try {
    return await new Promise<End>((resolve, reject) => {
      const give = (reason: string) => resolve({ unseen: reason });
      const interrupted = () => give('you stopped waiting');
      const lost = () => give('the connection was lost');
      stop.addEventListener('abort', interrupted);
      api.on('disconnected', lost);
      tidy.push(
        () => stop.removeEventListener('abort', interrupted),
        () => api.off('disconnected', lost),
      );
      api.rpc.author
        .submitAndWatchExtrinsic(api.createType('Extrinsic', signed.bytes), (status) => {
          const end = endOf(status);
          if (end) resolve(end);
        })
        .then(
          (stopWatching) => {
            unsubscribe = stopWatching;
          },
          (reason: unknown) =>
            isUndecided(reason) ? give(describe(reason)) : reject(poolRefusal(reason)),
        );
    });
  } finally {
    for (const undo of tidy) undo();
    unsubscribe?.();
  }
}

/** What a status settles, if anything; a retracted block may come back, so it settles nothing. */
function endOf(status: ExtrinsicStatus): End | undefined {
  if (status.isFinalized) return { finalIn: status.asFinalized.toHex() };
  if (status.isUsurped) return { unseen: 'another transaction took its place in the pool' };
  if (status.isDropped) return { unseen: 'the pool dropped it' };
  if (status.isInvalid) return { unseen: 'the pool found it invalid later' };
  if (status.isFinalityTimeout) return { unseen: 'its block was not finalized in time' };
  return undefined;
}
