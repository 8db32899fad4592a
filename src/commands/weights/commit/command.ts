import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { ofMechanism } from '../../options/weight-commits.js';
import { versionKey, weights } from '../../options/weights.js';
import { freshSalt } from '../committing/request.js';
import { confirmCommit } from './confirm.js';
import { readFacts } from './facts.js';
import { keepSecret } from './keep.js';
import { commitCall, planCommitWeights } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const weightsCommit = operation({
  name: 'commit',
  summary: 'Commit weights by their hash, signed by the hotkey, to be revealed in a later epoch',
  signer: 'hotkey',
  calls: ['commitWeights', 'commitMechanismWeights'],
  options: { hotkey, netuid, mechanism: ofMechanism, weights, versionKey },
  examples: [
    'weights commit --wallet alice --netuid 1 --weights 1:0.5,2:0.5',
    'weights commit --netuid 1 --mech 1 --hotkey rig1 --weights 4:75%,9:25% --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    hotkey: account,
    netuid: input.netuid,
    mechanism: input.mechanism,
    weights: input.weights,
    versionKey: input.versionKey,
    salt: freshSalt(),
  }),
  read: readFacts,
  call: commitCall,
  plan: planCommitWeights,
  card: cardOf,
  keep: keepSecret,
  confirm: confirmCommit,
  view: didView,
  json: didJson,
});
