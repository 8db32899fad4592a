import type { NodeFacts } from '../../../chain/probe.js';
import { refuse } from '../../../errors.js';
import { command } from '../../define/command.js';
import {
  archiveNodes,
  expectedGenesis,
  newNetworkName,
  nodeAddresses,
} from '../../options/networks.js';
import { yes } from '../../options/spending.js';
import { changeJson, changeView, type NetworkChange } from '../change-view.js';
import { agreedChain } from './agree.js';
import { planView, risksOf } from './view.js';

export const networkAdd = command({
  name: 'add',
  summary: 'Give nodes a name, pinned to the chain that they are nodes of now',
  effect: 'edits',
  arguments: [newNetworkName, nodeAddresses],
  options: { archive: archiveNodes, genesis: expectedGenesis, yes },
  examples: [
    'network add mine ws://127.0.0.1:9944',
    'network add mine ws://127.0.0.1:9944 --genesis 0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03 --yes --json',
  ],
  schema: () => import('./schema.js'),
  view: changeView,
  json: changeJson,
  async run(input, ctx): Promise<NetworkChange> {
    const { name, addresses: urls, archive = [] } = input;
    if (urls.length === 0) throw refuse('bad-input', 'missing <addresses>', 'name a node of it');
    const asked = [...new Set([...urls, ...archive])].map((url) => ctx.probe(url));
    const nodes = await ctx.during('asking the nodes', Promise.all(asked));
    const genesis = agreedChain(nodes, input.genesis);
    ctx.preview(
      planView(name, genesis, nodes as readonly NodeFacts[]),
      input.yes ? 'given' : 'asked',
    );
    if (input.yes) for (const risk of risksOf(name, input.genesis, nodes)) ctx.warn(risk);
    if (!input.yes && !(await (await ctx.prompts()).confirm('Trust this chain under this name?'))) {
      throw refuse('declined', 'nothing was added');
    }
    await ctx.config.change((file) => {
      if (Object.hasOwn(file.networks, name)) {
        throw refuse(
          'already-exists',
          `there is a network ${name} already`,
          `choose another name, or \`btcli network remove ${name}\` first`,
        );
      }
      const network = { genesis, urls: [...new Set(urls)], archive: [...new Set(archive)] };
      return { ...file, networks: { ...file.networks, [name]: network } };
    });
    return { path: ctx.config.path, done: 'added', name, genesis, urls, archive };
  },
});
