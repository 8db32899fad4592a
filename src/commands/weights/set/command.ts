import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { ofMechanism } from '../../options/weight-commits.js';
import { computedAt, weightInput } from '../../options/weight-input.js';
import { versionKey } from '../../options/weights.js';
import { givenWeights } from '../given/given.js';
import { confirmWeights } from './confirm.js';
import { readFacts } from './facts.js';
import { planWeights, weightsCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const weightsSet = operation({
  name: 'set',
  summary: 'Set the weights of a validator on a subnet, signed by its hotkey',
  signer: 'hotkey',
  calls: ['setWeights', 'setMechanismWeights'],
  options: { hotkey, netuid, mech: ofMechanism, ...weightInput, versionKey, computedAt },
  examples: [
    'weights set --wallet alice --netuid 1 --weights 1:0.5,2:0.5',
    'weights set --netuid 1 --hotkey rig1 --weights 4:75%,9:25% --yes --json',
    'weights set --netuid 1 --uids 4,9 --weights 0.75,0.25',
    'weights set --netuid 1 --mech 1 --weights-file weights.csv',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, ctx }) => ({
    hotkey: account,
    netuid: input.netuid,
    mechanism: input.mech,
    weights: await givenWeights(input, ctx),
    versionKey: input.versionKey,
    computedAt: input.computedAt,
  }),
  read: readFacts,
  call: (request, { rules }) => weightsCall(request, rules),
  plan: planWeights,
  card: cardOf,
  confirm: confirmWeights,
  view: didView,
  json: didJson,
});
