import type { Hash } from '../block/block.js';
import type { Node } from '../node.js';
import { hashOf } from '../pool/pool.js';
import type { TxStatus } from '../pool/pool-entry.js';
import { type Methods, unsubscribe } from './method.js';
import { bytesParam } from './params.js';
import { RpcError } from './rpc-error.js';

type WatchEvent = { readonly event: string; readonly [field: string]: unknown };

/** transactionWatch_v1_*: handing in a transaction and hearing of the block that holds it. */
export function transactionWatchMethods(node: Node): Methods {
  const placeIn = (block: Hash, transaction: Hash) => {
    const extrinsics = node.ledger.byHash(block)?.extrinsics ?? [];
    return { hash: block, index: extrinsics.findIndex((bytes) => hashOf(bytes) === transaction) };
  };
  const eventOf = (status: TxStatus, transaction: Hash): WatchEvent | undefined => {
    if (status === 'invalid') return { event: 'invalid', error: 'the runtime takes it no more' };
    if (status === 'dropped') return { event: 'dropped', error: 'the pool let go of it' };
    if (typeof status === 'string') return { event: 'validated' };
    if ('broadcast' in status) return undefined;
    if ('inBlock' in status) {
      return { event: 'bestChainBlockIncluded', block: placeIn(status.inBlock, transaction) };
    }
    if ('retracted' in status) return { event: 'bestChainBlockIncluded', block: null };
    if ('finalized' in status) {
      return { event: 'finalized', block: placeIn(status.finalized, transaction) };
    }
    const error = 'usurped' in status ? `usurped by ${status.usurped}` : 'its block is not final';
    return { event: 'dropped', error };
  };

  return {
    transactionWatch_v1_submitAndWatch: ([transaction], { subscriptions }) => {
      const bytes = bytesParam(transaction, 'the transaction');
      return subscriptions.open('transactionWatch_v1_watchEvent', ({ emit, end }) => {
        const tell = (event: WatchEvent | undefined) => {
          if (!event) return;
          emit(event);
          if (LAST.has(event.event)) end();
        };
        try {
          const hash = hashOf(bytes);
          return node.submit(bytes, (status) => tell(eventOf(status, hash))).unwatch;
        } catch (reason) {
          if (!(reason instanceof RpcError)) throw reason;
          const why = reason.data === undefined ? '' : `: ${reason.data}`;
          tell({ event: 'invalid', error: `${reason.message}${why}` });
          return () => {};
        }
      });
    },
    transactionWatch_v1_unwatch: (params, caller) => {
      if (unsubscribe(params, caller)) return null;
      throw new RpcError(-32602, 'Invalid subscription id');
    },
  };
}

const LAST = new Set(['finalized', 'invalid', 'dropped']);
