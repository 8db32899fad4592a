import { toHex } from '../../../units/hex.js';
import type { Node } from '../node.js';
import type { TxStatus } from '../pool/pool-entry.js';
import { type Methods, unsubscribe } from './method.js';
import { bytesParam } from './params.js';

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
    author_pendingExtrinsics: () => node.pool.ready().map(({ bytes }) => toHex(bytes)),
  };
}

const isLast = (status: TxStatus): boolean =>
  status === 'invalid' ||
  status === 'dropped' ||
  isFinal(status) ||
  (typeof status === 'object' && 'usurped' in status);

const isFinal = (status: TxStatus): boolean => typeof status === 'object' && 'finalized' in status;
