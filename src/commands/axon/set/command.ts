import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import {
  allowPrivate,
  certificate,
  codeVersion,
  ip,
  port,
  protocol,
} from '../../options/serving.js';
import { hotkey } from '../../options/wallet.js';
import { confirmServing } from '../serving/confirm.js';
import { readFacts } from '../serving/facts.js';
import { planServing, servingCall } from '../serving/plan.js';
import { cardOf, didJson, didView } from '../serving/view.js';

export const axonSet = operation({
  name: 'set',
  summary: 'Say where your hotkey can be reached on a subnet, signed by the hotkey',
  signer: 'hotkey',
  calls: ['serveAxon', 'serveAxonTls'],
  options: { hotkey, netuid, ip, port, protocol, codeVersion, certificate, allowPrivate },
  examples: [
    'axon set --wallet miner --netuid 2 --ip 8.8.8.8 --port 8091',
    'axon set --netuid 2 --hotkey rig1 --ip 2606:4700:4700::1111 --port 8091 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    ...{ hotkey: account, netuid: input.netuid, what: 'axon' as const },
    ...{ address: input.ip, port: input.port, protocol: input.protocol },
    ...{ version: input.codeVersion, certificate: input.certificate },
    allowPrivate: input.allowPrivate,
  }),
  read: readFacts,
  call: servingCall,
  plan: planServing,
  card: cardOf,
  confirm: confirmServing,
  view: didView,
  json: didJson,
});
