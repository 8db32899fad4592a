import { operation } from '../../operation.js';
import { deadline, fromBlock } from '../../options/registration.js';
import { purchase, purchaseOptions } from '../burned/command.js';
import { atTheMoment, mustHaveTerms } from './at-the-moment.js';

export const registerWatch = operation({
  ...purchase,
  name: 'watch',
  summary: 'Wait until a uid is cheap enough or a block has come, then buy it, once',
  options: { ...purchaseOptions, fromBlock, deadline },
  examples: [
    'register watch --netuid 2 --max-cost 0.5 --deadline +7200 --wallet miner --hotkey rig1 --yes',
    'register watch --netuid 2 --from-block 4500000 --deadline 4500100 --yes --json',
  ],
  schema: () => import('./schema.js'),
  mustPace: mustHaveTerms,
  paced: atTheMoment,
});
