import { note, type RecordView, recordView, text } from '../../format/view.js';
import type { KnownNetwork } from './known.js';
import type { NetworkData } from './network-schema.js';

export const networkView = ({ name, source, genesis, nodes }: KnownNetwork): RecordView =>
  recordView(`Network ${name}, ${source}`, [
    ['Genesis', genesis === undefined ? note('whatever answers') : text(genesis)],
    ...(nodes.length === 0 ? [['Nodes', note('none: it is inside this program')] as const] : []),
    ...nodes.map(
      ({ url, roles }, at) =>
        [at === 0 ? 'Nodes' : '', text(`${url} (${roles.join(', ')})`)] as const,
    ),
  ]);

export const networkJson = ({ name, source, genesis, nodes }: KnownNetwork): NetworkData => ({
  ...{ name, source },
  genesis: genesis ?? null,
  nodes: nodes.map(({ url, roles }) => ({ url, roles: [...roles] })),
});
