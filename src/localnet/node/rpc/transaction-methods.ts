import { randomBytes } from 'node:crypto';
import type { Node } from '../node.js';
import type { Methods } from './method.js';
import { bytesParam, textParam } from './params.js';
import { perSession } from './per-session.js';
import { RpcError } from './rpc-error.js';

/** Transactions one connection may have under way, as with a node. */
const MOST_BROADCASTS = 16;

/**
 * transaction_v1_*: handing in a transaction without hearing what becomes of it. There is nobody to
 * broadcast to, and the pool keeps what it takes.
 */
export function transactionMethods(node: Node): Methods {
  const broadcastsOf = perSession(() => new Set<string>());
  return {
    transaction_v1_broadcast: ([transaction], caller) => {
      const bytes = bytesParam(transaction, 'the transaction');
      const broadcasts = broadcastsOf(caller);
      if (broadcasts.size >= MOST_BROADCASTS) return null;
      handIn(node, bytes);
      const operationId = randomBytes(12).toString('base64url');
      broadcasts.add(operationId);
      return operationId;
    },
    transaction_v1_stop: ([operationId], caller) => {
      const id = textParam(operationId, 'the operation');
      if (!broadcastsOf(caller).delete(id)) throw new RpcError(-32602, 'Invalid operation id');
      return null;
    },
  };
}

/** What the pool does not take, the client is not told of. */
function handIn(node: Node, bytes: Uint8Array): void {
  try {
    node.submit(bytes);
  } catch (reason) {
    if (!(reason instanceof RpcError)) throw reason;
  }
}
