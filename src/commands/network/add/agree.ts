import type { Probe } from '../../../chain/probe.js';
import { refuse } from '../../../errors.js';

/** The genesis that all nodes have; refuses one that does not answer, and nodes of different chains. */
export function agreedChain(nodes: readonly Probe[], expected: string | undefined): string {
  let genesis = expected;
  for (const node of nodes) {
    if (node.problem !== undefined) {
      throw refuse('unreachable', node.problem, 'nothing was added; check the address');
    }
    if (!/^0x[0-9a-f]{64}$/.test(node.genesis)) {
      throw refuse('wrong-network', `${node.url} gives no genesis hash`, 'do not trust this node');
    }
    genesis ??= node.genesis;
    if (node.genesis === genesis) continue;
    throw refuse(
      'wrong-network',
      `${node.url} has genesis ${node.genesis}, not ${genesis}`,
      'a name stands for one chain; nothing was added',
    );
  }
  return genesis ?? '';
}
