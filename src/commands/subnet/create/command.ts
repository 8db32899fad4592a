import { operation } from '../../operation.js';
import { maxCost } from '../../options/subnet.js';
import { subnetIdentity } from '../../options/subnet-identity.js';
import { hotkey } from '../../options/wallet.js';
import { noSubnetIdentity, wantedFields } from '../identity/fields.js';
import { confirmCreation } from './confirm.js';
import { readFacts } from './facts.js';
import { costMoved, creationCall, planCreation } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const subnetCreate = operation({
  name: 'create',
  summary: 'Create a subnet; the coldkey owns it, the hotkey becomes its uid 0',
  signer: 'coldkey',
  calls: ['registerNetworkWithIdentity', 'registerNetwork'],
  options: { hotkey, maxCost, ...subnetIdentity },
  examples: [
    'subnet create --wallet owner --network test',
    'subnet create --wallet owner --subnet-name Example --url https://example.org --network test',
    'subnet create --wallet owner --hotkey team --max-cost 1200 --network test --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account, wallets }) => ({
    coldkey: account,
    hotkey: wallets.hotkeyAddress(input.wallet, input.hotkey),
    maxCost: input.maxCost,
    identity: identityIn(input),
  }),
  read: readFacts,
  call: creationCall,
  early: creationCall,
  plan: planCreation,
  card: cardOf,
  moved: costMoved,
  confirm: confirmCreation,
  view: didView,
  json: didJson,
});

/** What is said of the subnet at once; undefined where nothing was named. */
function identityIn(input: Parameters<typeof wantedFields>[0]) {
  const wanted = wantedFields(input);
  return Object.keys(wanted).length === 0 ? undefined : { ...noSubnetIdentity, ...wanted };
}
