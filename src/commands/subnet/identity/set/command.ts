import { refuse } from '../../../../errors.js';
import { operation } from '../../../operation.js';
import { netuid } from '../../../options/netuid.js';
import { clearedSubnetFields, subnetIdentity } from '../../../options/subnet-identity.js';
import { fieldLabels, type WantedFields, wantedFields } from '../fields.js';
import { confirmIdentity } from './confirm.js';
import { readFacts } from './facts.js';
import { identityCall, identityMoved, planIdentity } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const subnetIdentitySet = operation({
  name: 'identity set',
  summary: 'Say what your subnet is; what is not named stays as it is',
  signer: 'coldkey',
  calls: ['setSubnetIdentity'],
  options: { netuid, ...subnetIdentity, clear: clearedSubnetFields },
  examples: [
    'subnet identity set --netuid 2 --wallet owner --subnet-name Example --url https://example.org',
    'subnet identity set --netuid 2 --wallet owner --clear discord,logo --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    ...{ coldkey: account, netuid: input.netuid, wanted: wantedOf(input) },
  }),
  read: readFacts,
  call: identityCall,
  plan: planIdentity,
  card: cardOf,
  moved: identityMoved,
  confirm: confirmIdentity,
  view: didView,
  json: didJson,
});

type Input = Parameters<typeof wantedFields>[0] & {
  readonly clear: readonly (keyof typeof fieldLabels)[] | undefined;
};

function wantedOf(input: Input): WantedFields {
  const cleared = input.clear ?? [];
  const twice = cleared.find((field) => input[field] !== undefined);
  if (twice) {
    throw refuse('bad-input', `${fieldLabels[twice]} is both given and cleared`, 'keep one');
  }
  const empty = Object.fromEntries(cleared.map((field) => [field, '0x'] as const));
  const wanted = { ...wantedFields(input), ...empty };
  if (Object.keys(wanted).length === 0) {
    throw refuse('bad-input', 'no field was named', 'name one, such as --url, or --clear <field>');
  }
  return wanted;
}
