import { isLoopback } from '../../../chain/networks.js';
import type { NodeFacts, Probe } from '../../../chain/probe.js';
import { type RecordView, recordView, text } from '../../../format/view.js';
import { builtInOf } from '../known.js';

/** What the name is about to stand for. */
export function planView(name: string, genesis: string, nodes: readonly NodeFacts[]): RecordView {
  const same = builtInOf(genesis);
  return recordView(
    `Network ${name}`,
    [
      ['Genesis', text(same === undefined ? genesis : `${genesis}, which is ${same}`)],
      ...nodes.map(
        ({ url, specName, specVersion, best }, at) =>
          [
            at === 0 ? 'Nodes' : '',
            text(`${url}: ${specName} ${specVersion}, block ${best}`),
          ] as const,
      ),
    ],
    ['nodes with another genesis will be refused under this name', ...nodes.flatMap(openLine)],
  );
}

/** What was agreed to beforehand without being seen. */
export const risksOf = (
  name: string,
  expected: string | undefined,
  nodes: readonly Pick<Probe, 'url'>[],
): readonly string[] => [
  ...(expected === undefined
    ? [
        `${name} stands for whatever chain its nodes told of just now; --genesis says which it must be`,
      ]
    : []),
  ...nodes.flatMap(openLine),
];

const openLine = ({ url }: Pick<Probe, 'url'>): readonly string[] =>
  new URL(url).protocol === 'ws:' && !isLoopback(url)
    ? [`what is said to ${url} can be read and altered on its way`]
    : [];
