import { refuse } from '../../../errors.js';
import { option } from '../../define/option.js';
import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { wholeText } from '../../options/texts.js';
import { confirmTrim } from './confirm.js';
import { readFacts } from './facts.js';
import { planTrim, trimCall, trimMoved, typedTrim } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

const uids = option({
  flags: '--uids <number>',
  summary: 'most uids the subnet has from now on',
  required: true,
  text: wholeText(1, 65_535, 'uids'),
  parse: (text) => {
    if (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535) return Number(text);
    throw refuse('bad-input', `${JSON.stringify(text)} is no number of uids`, 'write 128');
  },
});

export const subnetTrim = operation({
  name: 'trim',
  summary: 'Take uids away from your subnet, the weakest first; they lose their place for good',
  signer: 'coldkey',
  calls: [],
  options: { netuid, uids },
  examples: [
    'subnet trim --netuid 2 --wallet owner --uids 128 --dry-run',
    'subnet trim --netuid 2 --wallet owner --uids 128 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({ account, netuid: input.netuid, uids: input.uids }),
  read: readFacts,
  call: trimCall,
  plan: planTrim,
  card: cardOf,
  typed: typedTrim,
  moved: trimMoved,
  confirm: confirmTrim,
  view: didView,
  json: didJson,
});
