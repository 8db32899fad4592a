import { settings } from '../../../../chain/settings/index.js';
import type { Netuid } from '../../../../units/money.js';
import { argument } from '../../../define/argument.js';
import { command } from '../../../define/command.js';
import { toggle } from '../../../define/option.js';
import { netuid } from '../../../options/netuid.js';
import { network } from '../../../options/network.js';
import { settingName } from '../change.js';
import { readSettings } from './read.js';
import { listedJson, listedView } from './view.js';

const names = argument({
  name: 'names',
  summary: 'only these, such as tempo or min_burn',
  variadic: true,
  choices: settings.map(({ name }) => name),
  text: { type: 'string', examples: ['tempo'] },
  parse: settingName,
});

const all = toggle({ flags: '--all', summary: "the whole chain's settings as well" });

export const subnetHyperparametersGet = command({
  name: 'hyperparameters get',
  summary: "Show a subnet's hyperparameters, who may change them and when",
  effect: 'reads',
  options: { network, netuid, all },
  arguments: [names],
  examples: [
    'subnet hyperparameters get --netuid 2',
    'subnet hyperparameters get --netuid 2 tempo min_burn --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'settings',
  view: listedView,
  json: listedJson,
  block: ({ at }) => at,
  run: async (input, ctx) => {
    const chain = await ctx.chain(input.network);
    return readSettings(chain, await chain.head(), {
      ...{ netuid: input.netuid as Netuid, names: input.names, all: input.all },
    });
  },
});
