import { isLoopback } from '../../../chain/networks.js';
import type { NodeFacts } from '../../../chain/probe.js';
import { type RecordView, recordView, text } from '../../../format/view.js';
import { builtInOf } from '../known.js';

/** What the name is about to stand for. */
export function planView(name: string, genesis: string, nodes: readonly NodeFacts[]): RecordView {
  const same = builtInOf(genesis);
  const open = nodes.filter(({ url }) => url.startsWith('ws:') && !isLoopback(url));
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
    [
      'nodes with another genesis will be refused under this name',
      ...open.map(({ url }) => `what is said to ${url} can be read and altered on its way`),
    ],
  );
}
