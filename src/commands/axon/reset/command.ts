import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { confirmServing } from '../serving/confirm.js';
import { readFacts } from '../serving/facts.js';
import { planServing, servingCall } from '../serving/plan.js';
import { NO_PORT } from '../serving/request.js';
import { cardOf, didJson, didView } from '../serving/view.js';

export const axonReset = operation({
  name: 'reset',
  summary: 'Take back where your hotkey can be reached on a subnet, signed by the hotkey',
  signer: 'hotkey',
  calls: ['serveAxon'],
  options: { hotkey, netuid },
  examples: [
    'axon reset --wallet miner --netuid 2',
    'axon reset --netuid 2 --hotkey rig1 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    ...{ hotkey: account, netuid: input.netuid, what: 'axon' as const },
    ...{ address: undefined, port: NO_PORT, protocol: 4 },
    ...{ version: undefined, certificate: undefined, allowPrivate: false },
  }),
  read: readFacts,
  call: servingCall,
  plan: planServing,
  card: cardOf,
  confirm: confirmServing,
  view: didView,
  json: didJson,
});
