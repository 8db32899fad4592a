import { ratioBelow } from '../../../../units/proportion.js';
import { chosenHotkey } from '../../../chosen-hotkey.js';
import { operation } from '../../../operation.js';
import { hotkeyAccount } from '../../../options/account.js';
import { take } from '../../../options/delegation.js';
import { hotkey } from '../../../options/wallet.js';
import { confirmTake } from './confirm.js';
import { readFacts } from './facts.js';
import { planTake, takeCall, takeMoved } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeTakeSet = operation({
  name: 'take set',
  summary: 'Set what a hotkey keeps of what its stakers earn',
  signer: 'coldkey',
  calls: ['increaseTake', 'decreaseTake'],
  options: { hotkey, hotkeySs58: hotkeyAccount, take },
  examples: [
    'stake take set --wallet alice --take 9%',
    'stake take set --wallet alice --hotkey rig1 --take 0 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    hotkey: await chosenHotkey(input, wallets, ctx),
    take: ratioBelow(input.take),
  }),
  read: readFacts,
  call: takeCall,
  plan: planTake,
  card: cardOf,
  moved: takeMoved,
  confirm: confirmTake,
  view: didView,
  json: didJson,
});
