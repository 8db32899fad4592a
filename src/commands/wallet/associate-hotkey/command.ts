import { chosenHotkey } from '../../chosen-hotkey.js';
import { operation } from '../../operation.js';
import { hotkeyAccount } from '../../options/account.js';
import { hotkey } from '../../options/wallet.js';
import { confirmAssociation } from './confirm.js';
import { readFacts } from './facts.js';
import { associationCall, planAssociation } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const walletAssociateHotkey = operation({
  name: 'associate-hotkey',
  summary: 'Make a coldkey the owner of a hotkey the chain has not met',
  signer: 'coldkey',
  calls: ['associateHotkey'],
  options: { hotkey, hotkeySs58: hotkeyAccount },
  examples: [
    'wallet associate-hotkey --wallet alice --hotkey rig1',
    'wallet associate-hotkey --wallet alice --hotkey-ss58 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    hotkey: await chosenHotkey(input, wallets, ctx),
  }),
  read: readFacts,
  call: associationCall,
  early: associationCall,
  plan: planAssociation,
  card: cardOf,
  confirm: confirmAssociation,
  view: didView,
  json: didJson,
});
