import { operation } from '../../../operation.js';
import { netuid } from '../../../options/netuid.js';
import { confirmAuto } from '../set/confirm.js';
import { readFacts } from '../set/facts.js';
import { autoCall, autoMoved, planAuto } from '../set/plan.js';
import { cardOf, didJson, didView } from '../set/view.js';

export const stakeAutoClear = operation({
  name: 'auto clear',
  summary: "Leave what a coldkey's one miner on a subnet earns on that miner again",
  signer: 'coldkey',
  calls: ['setAutoStake'],
  options: { netuid },
  examples: [
    'stake auto clear --wallet validator --netuid 1',
    'stake auto clear --wallet validator --netuid 1 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    coldkey: account,
    netuid: input.netuid,
    hotkey: 'own' as const,
  }),
  allows: (chain) => {
    chain.newest(['setAutoStake']);
  },
  read: readFacts,
  call: autoCall,
  plan: planAuto,
  card: cardOf,
  moved: autoMoved,
  confirm: confirmAuto,
  view: didView,
  json: didJson,
});
