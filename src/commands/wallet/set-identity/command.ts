import { type IdentityField, identityFields } from '../../../chain/identity.js';
import { refuse } from '../../../errors.js';
import { type Hex, toHex } from '../../../units/hex.js';
import { operation } from '../../operation.js';
import { clearedFields, identity } from '../../options/identity.js';
import { identityLabels } from '../identity-text.js';
import { confirmIdentity } from './confirm.js';
import { readFacts } from './facts.js';
import { identityCall, identityMoved, planIdentity } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const walletSetIdentity = operation({
  name: 'set-identity',
  summary: 'Say who a coldkey is; what is not named stays as it is',
  signer: 'coldkey',
  calls: ['setIdentity'],
  options: { ...identity, clear: clearedFields },
  examples: [
    'wallet set-identity --wallet alice --name "Example Validator" --url https://example.org',
    'wallet set-identity --wallet alice --clear discord,image --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({ coldkey: account, wanted: wantedOf(input) }),
  read: readFacts,
  call: identityCall,
  plan: planIdentity,
  card: cardOf,
  moved: identityMoved,
  confirm: confirmIdentity,
  view: didView,
  json: didJson,
});

type Input = Readonly<Record<IdentityField, string | undefined>> & {
  readonly clear: readonly IdentityField[] | undefined;
};

/** The fields that were named, as the bytes they are to have. */
function wantedOf(input: Input): Readonly<Partial<Record<IdentityField, Hex>>> {
  const cleared = input.clear ?? [];
  const twice = cleared.find((field) => input[field] !== undefined);
  if (twice) {
    throw refuse('bad-input', `${identityLabels[twice]} is both given and cleared`, 'keep one');
  }
  const wanted = identityFields.flatMap((field): readonly (readonly [IdentityField, Hex])[] => {
    if (cleared.includes(field)) return [[field, '0x']];
    const given = input[field];
    return given === undefined ? [] : [[field, toHex(Buffer.from(given))]];
  });
  if (wanted.length === 0) {
    throw refuse('bad-input', 'no field was named', 'name one, such as --url, or --clear <field>');
  }
  return Object.fromEntries(wanted);
}
