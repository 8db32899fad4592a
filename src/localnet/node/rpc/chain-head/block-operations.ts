import { toHex } from '../../../../units/hex.js';
import type { Block } from '../../block/block.js';
import type { Node } from '../../node.js';
import { peek } from '../../state/enter-runtime.js';
import { INACCESSIBLE, type Operation } from './operations.js';

/** The extrinsics of a block, also of one that was taken off the chain. */
export function* bodyOperation({ extrinsics }: Block): Operation {
  yield { event: 'operationBodyDone', value: extrinsics.map(toHex) };
}

/** Runs an entry point on the state of a block, which goes when the block does. */
export function* callOperation(
  { ledger, runtimeAt }: Node,
  { hash }: Block,
  entry: string,
  input: Uint8Array,
): Operation {
  const block = ledger.byHash(hash);
  if (!block) {
    yield INACCESSIBLE;
    return;
  }
  const state = ledger.stateAt(block);
  const output = peek(runtimeAt(state.view), state, entry, input);
  yield { event: 'operationCallDone', output: toHex(output) };
}
