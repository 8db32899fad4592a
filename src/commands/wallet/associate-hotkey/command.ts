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
    'wallet associate-hotkey --wallet alice --hotkey-ss58 5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y --yes --json',
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
