import { RuntimeLoading, RuntimeTrap } from '../../runtime.js';
import type { Node } from '../node.js';
import { peek } from '../state/enter-runtime.js';
import { blockParam } from './params.js';
import { clientError } from './rpc-error.js';

/** Runs an entry point at the block a request names; a trap becomes the error a node answers. */
export function callRuntime(node: Node, entry: string, input: Uint8Array, at: unknown): Uint8Array {
  const state = node.ledger.stateAt(blockParam(node, at));
  try {
    return peek(node.runtimeAt(state.view), state, entry, input);
  } catch (error) {
    if (error instanceof RuntimeTrap || error instanceof RuntimeLoading) {
      throw clientError(`Execution failed: ${error.message}`);
    }
    throw error;
  }
}
