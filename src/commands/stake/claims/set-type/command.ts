import type { RootClaimKind } from '../../../../chain/root-claims.js';
import { refuse } from '../../../../errors.js';
import { operation } from '../../../operation.js';
import type { ChosenSubnets } from '../../../options/delegation.js';
import { claimKind, keptSubnets } from '../../../options/root-claims.js';
import { confirmType } from './confirm.js';
import { readFacts } from './facts.js';
import { planType, typeCall, typeMoved } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeClaimsSetType = operation({
  name: 'claims set-type',
  summary: 'Say whether root claims are swapped for root stake or kept as alpha',
  signer: 'coldkey',
  calls: ['setRootClaimType'],
  options: { type: claimKind, netuid: keptSubnets },
  examples: [
    'stake claims set-type --wallet alice --type keep',
    'stake claims set-type --wallet alice --type keep-some --netuid 1,2 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({ coldkey: account, claims: kindOf(input) }),
  allows: (chain) => {
    chain.newest(['setRootClaimType']);
  },
  read: readFacts,
  call: typeCall,
  early: typeCall,
  plan: planType,
  card: cardOf,
  moved: typeMoved,
  confirm: confirmType,
  view: didView,
  json: didJson,
});

type Input = {
  readonly type: RootClaimKind['kind'];
  readonly netuid: ChosenSubnets | undefined;
};

function kindOf({ type, netuid }: Input): RootClaimKind {
  if (type !== 'keep-some') {
    if (netuid === undefined) return { kind: type, netuids: [] };
    throw refuse('bad-input', `--netuid goes with keep-some, not with ${type}`, 'leave it out');
  }
  if (netuid === undefined || netuid === 'all') {
    throw refuse('bad-input', 'keep-some needs the subnets to keep', 'name them with --netuid');
  }
  return { kind: type, netuids: netuid };
}
