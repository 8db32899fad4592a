import { operation } from '../../../operation.js';
import { claimedSubnets } from '../../../options/root-claims.js';
import { confirmClaim } from './confirm.js';
import { readFacts } from './facts.js';
import { claimCall, claimsMoved, planClaim } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeClaimsClaim = operation({
  name: 'claims claim',
  summary: "Claim what a coldkey's root stake has earned, from any number of subnets at once",
  signer: 'coldkey',
  calls: ['claimRoot'],
  options: { netuid: claimedSubnets },
  examples: [
    'stake claims claim --wallet alice',
    'stake claims claim --wallet alice --netuid 1,2 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({ coldkey: account, netuids: input.netuid }),
  allows: (chain) => {
    chain.newest(['claimRoot']);
  },
  read: readFacts,
  call: claimCall,
  plan: planClaim,
  card: cardOf,
  moved: claimsMoved,
  confirm: confirmClaim,
  view: didView,
  json: didJson,
});
