import { toHex } from '../../../../units/hex.js';
import type { Block, Hash } from '../../block/block.js';
import type { Node } from '../../node.js';
import type { Caller, Method, Methods } from '../method.js';
import { bytesParam, hashParam, textParam } from '../params.js';
import { perSession } from '../per-session.js';
import { invalidParams, RpcError } from '../rpc-error.js';
import { storageQueries } from '../storage-items.js';
import { bodyOperation, callOperation } from './block-operations.js';
import { type Follow, startFollow } from './follow.js';
import { LIMIT_REACHED, type Operation } from './operations.js';
import { storageOperation } from './storage-operation.js';

/** As many as a node allows one connection. */
const MOST_FOLLOWS = 4;

/** chainHead_v1_*: following the head of the chain, and reading the blocks that were reported. */
export function chainHeadMethods(node: Node): Methods {
  const followsOf = perSession(() => new Map<string, Follow>());
  const followOf = (id: unknown, caller: Caller): Follow | undefined =>
    followsOf(caller).get(textParam(id, 'the subscription'));
  /** An operation on a pinned block; a subscription that has ended starts none. */
  const operation =
    (make: (block: Block, params: readonly unknown[], follow: Follow) => Operation): Method =>
    ([id, hash, ...params], caller) => {
      const follow = followOf(id, caller);
      const wanted = hashParam(hash);
      if (!follow) return LIMIT_REACHED;
      return follow.operations.start(make(follow.pins.get(wanted), params, follow));
    };

  return {
    chainHead_v1_follow: ([withRuntime], caller) => {
      if (typeof withRuntime !== 'boolean') throw invalidParams('withRuntime must be a boolean');
      const follows = followsOf(caller);
      if (follows.size >= MOST_FOLLOWS) {
        throw new RpcError(-32800, 'Maximum number of chainHead_follow has been reached');
      }
      return caller.subscriptions.open('chainHead_v1_followEvent', (emitter) => {
        const forget = () => void follows.delete(emitter.subscription);
        const follow = startFollow(node, withRuntime, emitter.emit, () => {
          forget();
          emitter.end();
        });
        follows.set(emitter.subscription, follow);
        return () => {
          forget();
          follow.close();
        };
      });
    },
    chainHead_v1_unfollow: ([id], caller) => {
      if (followOf(id, caller)) caller.subscriptions.cancel(textParam(id, 'the subscription'));
      return null;
    },
    chainHead_v1_header: ([id, hash], caller) => {
      const wanted = hashParam(hash);
      const follow = followOf(id, caller);
      return follow ? toHex(follow.pins.get(wanted).header) : null;
    },
    chainHead_v1_body: operation(bodyOperation),
    chainHead_v1_call: operation((block, [entry, input], { withRuntime }) => {
      const name = textParam(entry, 'the entry point');
      const bytes = bytesParam(input, 'the input');
      if (!withRuntime) {
        throw new RpcError(-32802, 'The runtime updates flag must be set');
      }
      return callOperation(node, block, name, bytes);
    }),
    chainHead_v1_storage: (params, caller) => {
      const queries = storageQueries(params[2], params[3]);
      const start = operation((block) => storageOperation(node.ledger, block, queries));
      const started = start(params, caller);
      return started === LIMIT_REACHED ? started : { ...Object(started), discardedItems: 0 };
    },
    chainHead_v1_unpin: ([id, hashOrHashes], caller) => {
      const hashes = Array.isArray(hashOrHashes) ? hashOrHashes : [hashOrHashes];
      const wanted: readonly Hash[] = hashes.map(hashParam);
      followOf(id, caller)?.pins.remove(wanted);
      return null;
    },
    chainHead_v1_continue: ([id, operationId], caller) => {
      followOf(id, caller)?.operations.resume(textParam(operationId, 'the operation'));
      return null;
    },
    chainHead_v1_stopOperation: ([id, operationId], caller) => {
      followOf(id, caller)?.operations.stop(textParam(operationId, 'the operation'));
      return null;
    },
  };
}
