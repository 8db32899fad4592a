import { chosenHotkey } from '../../../chosen-hotkey.js';
import { operation } from '../../../operation.js';
import { hotkeyAccount } from '../../../options/account.js';
import { subnets } from '../../../options/delegation.js';
import { hotkey } from '../../../options/wallet.js';
import { confirmChildren } from '../set/confirm.js';
import { readFacts } from '../set/facts.js';
import { childrenCall, childrenMoved, planChildren } from '../set/plan.js';
import { cardOf, didJson, didView } from '../set/view.js';

export const stakeChildRevoke = operation({
  name: 'child revoke',
  summary: 'Take back all stake that a hotkey lends to children, on one subnet or on many',
  signer: 'coldkey',
  calls: ['setChildren'],
  options: { hotkey, hotkeySs58: hotkeyAccount, netuid: subnets },
  examples: [
    'stake child revoke --wallet alice --netuid 1',
    'stake child revoke --wallet alice --hotkey rig1 --netuid all --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    hotkey: await chosenHotkey(input, wallets, ctx),
    netuids: input.netuid,
    children: [],
  }),
  read: readFacts,
  call: childrenCall,
  plan: planChildren,
  card: cardOf,
  moved: childrenMoved,
  confirm: confirmChildren,
  view: didView,
  json: didJson,
});
