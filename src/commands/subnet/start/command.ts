import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { confirmStart } from './confirm.js';
import { readFacts } from './facts.js';
import { planStart, startCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const subnetStart = operation({
  name: 'start',
  summary: 'Open your subnet for staking and emission, once',
  signer: 'coldkey',
  calls: ['startSubnet'],
  options: { netuid },
  examples: [
    'subnet start --netuid 2 --wallet owner',
    'subnet start --netuid 2 --wallet owner --network local --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({ coldkey: account, netuid: input.netuid }),
  read: readFacts,
  call: startCall,
  early: startCall,
  plan: planStart,
  card: cardOf,
  confirm: confirmStart,
  view: didView,
  json: didJson,
});
