import { confirmServing } from '../../axon/serving/confirm.js';
import { readFacts } from '../../axon/serving/facts.js';
import { planServing, servingCall } from '../../axon/serving/plan.js';
import { cardOf, didJson, didView } from '../../axon/serving/view.js';
import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { allowPrivate, codeVersion, ip, port } from '../../options/serving.js';
import { hotkey } from '../../options/wallet.js';

export const prometheusSet = operation({
  name: 'set',
  summary: "Say where your hotkey's metrics can be read, signed by the hotkey",
  signer: 'hotkey',
  calls: ['servePrometheus'],
  options: { hotkey, netuid, ip, port, codeVersion, allowPrivate },
  examples: [
    'prometheus set --wallet miner --netuid 2 --ip 8.8.8.8 --port 9100',
    'prometheus set --netuid 2 --hotkey rig1 --ip 8.8.8.8 --port 9100 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    ...{ hotkey: account, netuid: input.netuid, what: 'prometheus' as const },
    ...{ address: input.ip, port: input.port, protocol: 0 },
    ...{ version: input.codeVersion, certificate: undefined },
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
