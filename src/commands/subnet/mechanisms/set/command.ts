import { refuse } from '../../../../errors.js';
import { option } from '../../../define/option.js';
import { operation } from '../../../operation.js';
import { netuid } from '../../../options/netuid.js';
import { wholeText } from '../../../options/texts.js';
import { readFacts } from '../facts.js';
import { confirmCount } from './confirm.js';
import { countCall, planCount } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

const MOST = 255;

const count = option({
  flags: '--count <number>',
  summary: 'how many mechanisms the subnet has from now on',
  required: true,
  text: wholeText(1, MOST, 'mechanisms'),
  parse: (text) => {
    const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= MOST) return number;
    throw refuse('bad-input', `${JSON.stringify(text)} is no number of mechanisms`, 'write 2');
  },
});

export const subnetMechanismsSet = operation({
  name: 'mechanisms set',
  summary: 'Choose how many mechanisms share the uids of your subnet',
  signer: 'coldkey',
  calls: [],
  options: { netuid, count },
  examples: [
    'subnet mechanisms set --netuid 2 --wallet owner --count 2',
    'subnet mechanisms set --netuid 2 --wallet owner --count 1 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({ account, netuid: input.netuid, count: input.count }),
  read: readFacts,
  call: countCall,
  plan: planCount,
  card: cardOf,
  confirm: confirmCount,
  view: didView,
  json: didJson,
});
