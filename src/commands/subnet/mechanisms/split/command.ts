import { option } from '../../../define/option.js';
import { operation } from '../../../operation.js';
import { netuid } from '../../../options/netuid.js';
import { readFacts } from '../facts.js';
import { confirmSplit } from './confirm.js';
import { parseSplit } from './parse-split.js';
import { planSplit, splitCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

const split = option({
  flags: '--split <share,…|even>',
  summary: 'shares of the emission, mechanism by mechanism, such as 60%,40%; or even',
  text: { type: 'string', examples: ['60%,40%', 'even'] },
  required: true,
  parse: parseSplit,
});

export const subnetMechanismsSplit = operation({
  name: 'mechanisms split',
  summary: 'Choose how the mechanisms of your subnet share its emission',
  signer: 'coldkey',
  calls: [],
  options: { netuid, split },
  examples: [
    'subnet mechanisms split --netuid 2 --wallet owner --split 60%,40%',
    'subnet mechanisms split --netuid 2 --wallet owner --split even --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({ account, netuid: input.netuid, split: input.split }),
  read: readFacts,
  call: splitCall,
  plan: planSplit,
  card: cardOf,
  confirm: confirmSplit,
  view: didView,
  json: didJson,
});
