import { RuntimeTrap } from '../../../runtime.js';
import type { Block } from '../../block/block.js';
import { runtimeVersionJson } from '../../codec/runtime-version.js';
import type { Node } from '../../node.js';
import { byteKey } from '../../state/byte-key.js';
import { peek } from '../../state/enter-runtime.js';
import { CODE } from '../../state/runtime-at.js';

/** The runtime of a block as chainHead_v1 events show it; one that cannot even say its version is invalid. */
export function runtimeEvent(node: Node, block: Block) {
  try {
    const state = node.ledger.stateAt(block);
    const answer = peek(node.runtimeAt(state.view), state, 'Core_version', new Uint8Array());
    const { authoringVersion, systemVersion, apis, ...spec } = runtimeVersionJson(answer);
    return { type: 'valid', spec: { ...spec, apis: Object.fromEntries(apis) } };
  } catch (reason) {
    if (reason instanceof RuntimeTrap) return { type: 'invalid', error: reason.message };
    throw reason;
  }
}

/** Null where the block left the rules as its parent had them. */
export const newRuntimeEvent = (node: Node, block: Block, parent: Block) =>
  codeAt(node, block) === codeAt(node, parent) ? null : runtimeEvent(node, block);

/** The state gives the same bytes, not equal ones, until something writes them again. */
const codeAt = (node: Node, block: Block) => node.ledger.stateAt(block).view.get(byteKey(CODE));
