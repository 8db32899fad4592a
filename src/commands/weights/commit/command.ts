import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { ofMechanism } from '../../options/weight-commits.js';
import { computedAt, weightInput } from '../../options/weight-input.js';
import { versionKey } from '../../options/weights.js';
import { freshSalt } from '../committing/request.js';
import { givenWeights } from '../given/given.js';
import { confirmCommit } from './confirm.js';
import { readFacts } from './facts.js';
import { keepSecret } from './keep.js';
import { hashMoved } from './moved.js';
import { commitCall, planCommitWeights } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const weightsCommit = operation({
  name: 'commit',
  summary: 'Commit weights by their hash, signed by the hotkey, to be revealed in a later epoch',
  signer: 'hotkey',
  calls: ['commitWeights', 'commitMechanismWeights'],
  options: { hotkey, netuid, mech: ofMechanism, ...weightInput, versionKey, computedAt },
  examples: [
    'weights commit --wallet alice --netuid 1 --weights 1:0.5,2:0.5',
    'weights commit --netuid 1 --mech 1 --hotkey rig1 --weights 4:75%,9:25% --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, ctx }) => ({
    hotkey: account,
    netuid: input.netuid,
    mechanism: input.mech,
    weights: await givenWeights(input, ctx),
    versionKey: input.versionKey,
    computedAt: input.computedAt,
    salt: freshSalt(),
  }),
  read: readFacts,
  call: commitCall,
  plan: planCommitWeights,
  card: cardOf,
  moved: hashMoved,
  keep: keepSecret,
  confirm: confirmCommit,
  view: didView,
  json: didJson,
});
