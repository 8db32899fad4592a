import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { ofMechanism, round } from '../../options/weight-commits.js';
import { computedAt, weightInput } from '../../options/weight-input.js';
import { versionKey } from '../../options/weights.js';
import { givenWeights } from '../given/given.js';
import { confirmLocked } from './confirm.js';
import { readFacts } from './facts.js';
import { keepMeant } from './keep.js';
import { lockMoved } from './moved.js';
import { lockCall, planTimelocked } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const weightsCommitTimelocked = operation({
  name: 'commit-timelocked',
  summary: 'Commit weights that the chain opens by itself with a drand pulse, signed by the hotkey',
  signer: 'hotkey',
  calls: ['commitTimelocked', 'commitTimelockedMechanism', 'commitCrv3'],
  options: { hotkey, netuid, mech: ofMechanism, ...weightInput, versionKey, computedAt, round },
  examples: [
    'weights commit-timelocked --wallet alice --netuid 1 --weights 1:0.5,2:0.5',
    'weights commit-timelocked --netuid 1 --hotkey rig1 --weights 4:75%,9:25% --yes --json',
  ],
  schema: () => import('./schema.js'),
  version: 2,
  request: async ({ input, account, ctx }) => ({
    hotkey: account,
    netuid: input.netuid,
    mechanism: input.mech,
    weights: await givenWeights(input, ctx),
    versionKey: input.versionKey,
    computedAt: input.computedAt,
    round: input.round,
  }),
  read: readFacts,
  call: lockCall,
  plan: planTimelocked,
  card: cardOf,
  moved: lockMoved,
  keep: keepMeant,
  confirm: confirmLocked,
  view: didView,
  json: didJson,
});
