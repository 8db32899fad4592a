import { toHex } from '../../../units/hex.js';
import type { Hash } from '../block/block.js';
import type { Node } from '../node.js';
import { hashOf } from '../pool/pool.js';
import type { TxStatus } from '../pool/pool-entry.js';
import { type Methods, unsubscribe } from './method.js';
import { bytesParam, hashParam } from './params.js';
import { invalidParams } from './rpc-error.js';

/** author_*: handing in transactions and following what becomes of them. */
export function authorMethods(node: Node): Methods {
  return {
    author_submitExtrinsic: ([extrinsic]) =>
      node.submit(bytesParam(extrinsic, 'the extrinsic')).hash,
    author_submitAndWatchExtrinsic: ([extrinsic], { subscriptions, finalityMs }) => {
      const bytes = bytesParam(extrinsic, 'the extrinsic');
      return subscriptions.open('author_extrinsicUpdate', ({ emit, end }) => {
        let late: NodeJS.Timeout | undefined;
        const tell = (status: TxStatus) => {
          emit(status);
          if (isLast(status)) end();
        };
        const { unwatch } = node.submit(bytes, (status) => {
          if (finalityMs === undefined || !isFinal(status)) tell(status);
          else late = setTimeout(tell, finalityMs, status);
        });
        return () => {
          clearTimeout(late);
          unwatch();
        };
      });
    },
    author_unwatchExtrinsic: unsubscribe,
    author_removeExtrinsic: ([chosen]) => node.pool.remove(hashesParam(chosen)),
    author_pendingExtrinsics: () => node.pool.ready().map(({ bytes }) => toHex(bytes)),
  };
}

/** Transactions by `{ hash }` or by `{ extrinsic }`. */
function hashesParam(chosen: unknown): readonly Hash[] {
  if (!Array.isArray(chosen)) throw invalidParams('the extrinsics must be a list');
  return chosen.map(({ hash, extrinsic }) =>
    extrinsic === undefined ? hashParam(hash) : hashOf(bytesParam(extrinsic, 'the extrinsic')),
  );
}

const isLast = (status: TxStatus): boolean =>
  status === 'invalid' ||
  status === 'dropped' ||
  isFinal(status) ||
  (typeof status === 'object' && ('usurped' in status || 'finalityTimeout' in status));

const isFinal = (status: TxStatus): boolean => typeof status === 'object' && 'finalized' in status;
