import { endpointOf } from '../../../chain/networks.js';
import { command } from '../../define/command.js';
import { someNetworkNames } from '../../options/networks.js';
import { knownNetworks } from '../known.js';
import { type Measured, measured } from './measure.js';
import { unnamedNetworks } from './unnamed.js';
import { latencyJson, latencyView } from './view.js';

export const networkLatency = command({
  name: 'latency',
  summary: 'Measure the nodes of networks: how fast, how far behind, of which chain',
  effect: 'reads',
  arguments: [someNetworkNames],
  options: {},
  examples: ['network latency', 'network latency local ws://127.0.0.1:9944 --json'],
  schema: () => import('./schema.js'),
  rows: 'nodes',
  view: latencyView,
  json: latencyJson,
  findsFault: (nodes) => nodes.some(({ problem }) => problem !== undefined),
  async run({ names }, ctx): Promise<readonly Measured[]> {
    const known = knownNetworks(ctx.settings);
    const chosen = (names.length > 0 ? names : unnamedNetworks(ctx)).map(
      (name) =>
        known.find((each) => each.name === name) ?? {
          ...{ name, genesis: undefined },
          nodes: [{ url: endpointOf(name, ctx.settings.config.file.networks).url }],
        },
    );
    const asked = chosen.map(async ({ name, genesis, nodes }) =>
      measured(name, genesis, await Promise.all(nodes.map(({ url }) => ctx.probe(url)))),
    );
    return (await ctx.during('asking the nodes', Promise.all(asked))).flat();
  },
});
