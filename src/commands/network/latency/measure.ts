import type { NodeFacts, Probe } from '../../../chain/probe.js';

/** A node of a network, against the others. */
export type Measured = {
  readonly network: string;
  readonly url: string;
  readonly facts: NodeFacts | undefined;
  /** Blocks that it is behind the best of its network's nodes. */
  readonly behind: number | undefined;
  readonly problem: string | undefined;
};

/** Holds the nodes of one network against each other, and against the genesis its name promises. */
export function measured(
  network: string,
  genesis: string | undefined,
  nodes: readonly Probe[],
): readonly Measured[] {
  const answered = nodes.filter(
    (node): node is NodeFacts => node.problem === undefined && hasNumbers(node),
  );
  const ofChain = answered.filter((node) => genesis === undefined || node.genesis === genesis);
  const best = Math.max(0, ...ofChain.map((node) => node.best));
  return nodes.map((node): Measured => {
    const { url } = node;
    if (node.problem !== undefined) {
      return { network, url, facts: undefined, behind: undefined, problem: node.problem };
    }
    if (!hasNumbers(node)) {
      const problem = `${url} gives no number of its newest blocks`;
      return { network, url, facts: undefined, behind: undefined, problem };
    }
    if (genesis !== undefined && node.genesis !== genesis) {
      const problem = `${url} is not ${network}: its genesis is ${node.genesis}`;
      return { network, url, facts: node, behind: undefined, problem };
    }
    return { network, url, facts: node, behind: best - node.best, problem: undefined };
  });
}

/** A node may answer anything, and one bad number would spoil the comparison of all. */
const hasNumbers = ({ best, final }: NodeFacts): boolean =>
  Number.isSafeInteger(best) && Number.isSafeInteger(final);
