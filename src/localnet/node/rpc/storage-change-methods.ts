import { toHex } from '../../../units/hex.js';
import type { Block } from '../block/block.js';
import { runtimeVersionJson } from '../codec/runtime-version.js';
import type { Node } from '../node.js';
import { type ByteKey, byteKey } from '../state/byte-key.js';
import { callRuntime } from './call-runtime.js';
import { type Methods, unsubscribe } from './method.js';
import { blockParam, bytesListParam, isAbsent } from './params.js';
import { RpcError } from './rpc-error.js';

/** Where a runtime keeps its own code; a change there is a runtime upgrade. */
const CODE = ':code';

/** state_*: the values of chosen keys over blocks, past ones or those to come. */
export function storageChangeMethods(node: Node): Methods {
  const valueAt = (key: ByteKey, block: Block) => {
    const value = node.ledger.stateAt(block).view.get(key);
    return value ? toHex(value) : null;
  };
  const changeSet = (keys: readonly Uint8Array[], block: Block) => ({
    block: block.hash,
    changes: keys.map((key) => [toHex(key), valueAt(byteKey(key), block)] as const),
  });
  /** Only the keys whose value is not what it was one block before. */
  const changedKeys = (keys: readonly Uint8Array[], block: Block) => {
    const parent = node.ledger.byNumber(block.number - 1);
    if (!parent) return keys;
    return keys.filter((key) => valueAt(byteKey(key), block) !== valueAt(byteKey(key), parent));
  };

  return {
    state_queryStorageAt: ([keys, at]) => [
      changeSet(bytesListParam(keys, 'the keys'), blockParam(node, at)),
    ],
    state_queryStorage: ([keys, from, to]) => {
      const wanted = bytesListParam(keys, 'the keys');
      const [first, last] = [blockParam(node, from), blockParam(node, to)];
      if (isAbsent(from) || first.number > last.number) {
        throw new RpcError(4001, 'Cannot resolve a block range', 'the range runs backwards');
      }
      const sets = [changeSet(wanted, first)];
      for (let number = first.number + 1; number <= last.number; number++) {
        const block = node.ledger.byNumber(number);
        const changed = block ? changedKeys(wanted, block) : [];
        if (block && changed.length > 0) sets.push(changeSet(changed, block));
      }
      return sets;
    },
    state_subscribeStorage: ([keys], { subscriptions }) => {
      const wanted = isAbsent(keys) ? [] : bytesListParam(keys, 'the keys');
      return subscriptions.open('state_storage', ({ emit }) => {
        emit(changeSet(wanted, node.ledger.head()));
        return node.onBlock((block, changes) => {
          const touched = new Set(changes.map(([key]) => key));
          const changed = wanted.filter((key) => touched.has(byteKey(key)));
          if (changed.length > 0) emit(changeSet(changed, block));
        });
      });
    },
    state_unsubscribeStorage: unsubscribe,
    state_subscribeRuntimeVersion: (_params, { subscriptions }) => {
      const version = () =>
        runtimeVersionJson(callRuntime(node, 'Core_version', new Uint8Array(), undefined));
      return subscriptions.open('state_runtimeVersion', ({ emit }) => {
        emit(version());
        return node.onBlock((_block, changes) => {
          if (changes.some(([key]) => key === CODE)) emit(version());
        });
      });
    },
    state_unsubscribeRuntimeVersion: unsubscribe,
  };
}
