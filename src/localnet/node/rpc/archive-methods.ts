import { Refusal } from '../../../errors.js';
import { toHex } from '../../../units/hex.js';
import { RuntimeTrap } from '../../runtime.js';
import type { Block } from '../block/block.js';
import type { Node } from '../node.js';
import { peek } from '../state/enter-runtime.js';
import { type Method, type Methods, unsubscribe } from './method.js';
import { bytesParam, hashParam, numberParam, type Params, textParam } from './params.js';
import { storageItems, storageQueries } from './storage-items.js';

/** archive_v1_*: any block of the chain. A fork does not have the blocks between 0 and its origin. */
export function archiveMethods(node: Node): Methods {
  const { ledger } = node;
  /** Null where the chain has no block of that hash, or no longer has it. */
  const ofBlock =
    (answer: (block: Block, params: Params) => unknown): Method =>
    ([hash, ...params]) => {
      const block = ledger.byHash(hashParam(hash));
      return block ? answer(block, params) : null;
    };
  const call = (block: Block, [entry, input]: Params) => {
    const [name, bytes] = [textParam(entry, 'the entry point'), bytesParam(input, 'the input')];
    const state = ledger.stateAt(block);
    try {
      const output = peek(node.runtimeAt(state.view), state, name, bytes);
      return { success: true, value: toHex(output) };
    } catch (reason) {
      if (reason instanceof RuntimeTrap) return { success: false, error: reason.message };
      throw reason;
    }
  };

  return {
    archive_v1_genesisHash: () => ledger.genesis.hash,
    archive_v1_finalizedHeight: () => node.finalized().number,
    archive_v1_hashByHeight: ([height]) => {
      const block = ledger.byNumber(numberParam(height, 'the height'));
      return block ? [block.hash] : [];
    },
    archive_v1_header: ofBlock(({ header }) => toHex(header)),
    archive_v1_body: ofBlock(({ extrinsics }) => extrinsics.map(toHex)),
    archive_v1_call: ofBlock(call),
    archive_v1_storage: ([hash, items, childTrie], { subscriptions }) => {
      const wanted = hashParam(hash);
      const queries = storageQueries(items, childTrie);
      return subscriptions.open('archive_v1_storageEvent', ({ emit, end }) => {
        const tell = () => {
          const block = ledger.byHash(wanted);
          if (!block) return { event: 'storageError', error: `there is no block ${wanted}` };
          const { view } = ledger.stateAt(block);
          for (const query of queries) {
            for (const item of storageItems(view, query)) emit({ event: 'storage', ...item });
          }
          return { event: 'storageDone' };
        };
        emit(unlessUnreachable(tell));
        end();
        return () => {};
      });
    },
    archive_v1_stopStorage: (params, caller) => {
      unsubscribe(params, caller);
      return null;
    },
  };
}

/** A fork whose origin is gone cannot tell what it has not read before. */
function unlessUnreachable(tell: () => object): object {
  try {
    return tell();
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.code !== 'unreachable') throw reason;
    return { event: 'storageError', error: reason.message };
  }
}
