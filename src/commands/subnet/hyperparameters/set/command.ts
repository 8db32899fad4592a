import { argument } from '../../../define/argument.js';
import { operation } from '../../../operation.js';
import { netuid } from '../../../options/netuid.js';
import { parseChange } from '../change.js';
import { confirmSettings } from './confirm.js';
import { readFacts } from './facts.js';
import { planSettings, settingsCall, settingsMoved } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

const changes = argument({
  name: 'changes',
  summary: 'what to set, such as immunity_period=7200 or kappa=50%; several go into one batch',
  required: true,
  variadic: true,
  text: { type: 'string', pattern: '^[^=]+=.+$', examples: ['immunity_period=7200'] },
  parse: parseChange,
});

export const subnetHyperparametersSet = operation({
  name: 'hyperparameters set',
  summary: "Change a subnet's hyperparameters as its owner, or as root with the chain's sudo key",
  signer: 'coldkey',
  calls: [],
  options: { netuid },
  arguments: [changes],
  examples: [
    'subnet hyperparameters set --netuid 2 --wallet owner commit_reveal_weights_enabled=true',
    'subnet hyperparameters set --netuid 2 --wallet owner min_burn=0.001 immunity_period=7200 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    ...{ account, netuid: input.netuid, changes: input.changes },
  }),
  read: readFacts,
  call: settingsCall,
  plan: planSettings,
  card: cardOf,
  moved: settingsMoved,
  confirm: confirmSettings,
  view: didView,
  json: didJson,
});
