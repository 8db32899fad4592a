import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { ofMechanism } from '../../options/weight-commits.js';
import { computedAt, mode, weightInput } from '../../options/weight-input.js';
import { versionKey } from '../../options/weights.js';
import { freshSalt } from '../committing/request.js';
import { givenWeights } from '../given/given.js';
import { cardByMode } from './card-by-mode.js';
import { confirmByMode } from './confirm-by-mode.js';
import { jsonByMode, viewByMode } from './did-by-mode.js';
import { readByMode } from './facts-by-mode.js';
import { keepByMode } from './keep.js';
import { movedByMode } from './moved.js';
import { callByMode, planByMode } from './plan-by-mode.js';

export const weightsSet = operation({
  name: 'set',
  summary: 'Set the weights of a validator in the way its subnet demands, signed by its hotkey',
  signer: 'hotkey',
  calls: [
    ...(['setWeights', 'setMechanismWeights', 'commitTimelocked'] as const),
    ...(['commitTimelockedMechanism', 'commitCrv3'] as const),
    ...(['commitWeights', 'commitMechanismWeights'] as const),
  ],
  options: { hotkey, netuid, mech: ofMechanism, ...weightInput, versionKey, mode, computedAt },
  examples: [
    'weights set --wallet alice --netuid 1 --weights 1:0.5,2:0.5',
    'weights set --netuid 1 --hotkey rig1 --weights 4:75%,9:25% --yes --json',
    'weights set --netuid 1 --uids 4,9 --weights 0.75,0.25 --mode hash',
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
    ...{ mode: input.mode, salt: freshSalt(), round: undefined },
  }),
  read: readByMode,
  call: callByMode,
  plan: planByMode,
  card: cardByMode,
  moved: movedByMode,
  keep: keepByMode,
  confirm: confirmByMode,
  view: viewByMode,
  json: jsonByMode,
});
