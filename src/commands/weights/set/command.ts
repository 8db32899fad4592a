import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { versionKey, weights } from '../../options/weights.js';
import { confirmWeights } from './confirm.js';
import { readFacts } from './facts.js';
import { planWeights, weightsCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const weightsSet = operation({
  name: 'set',
  summary: 'Set the weights of a validator on a subnet, signed by its hotkey',
  signer: 'hotkey',
  calls: ['setWeights'],
  options: { hotkey, netuid, weights, versionKey },
  examples: [
    'weights set --wallet alice --netuid 1 --weights 1:0.5,2:0.5',
    'weights set --netuid 1 --hotkey rig1 --weights 4:75%,9:25% --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    hotkey: account,
    netuid: input.netuid,
    weights: input.weights,
    versionKey: input.versionKey,
  }),
  read: readFacts,
  call: (request, { rules }) => weightsCall(request, rules),
  plan: planWeights,
  card: cardOf,
  confirm: confirmWeights,
  view: didView,
  json: didJson,
});
