import { ratioBelow } from '../../../../units/proportion.js';
import { chosenHotkey } from '../../../chosen-hotkey.js';
import { operation } from '../../../operation.js';
import { hotkeyAccount } from '../../../options/account.js';
import { subnets, take } from '../../../options/delegation.js';
import { hotkey } from '../../../options/wallet.js';
import { confirmTake } from './confirm.js';
import { readFacts } from './facts.js';
import { planTake, takeCall, takeMoved } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeChildSetTake = operation({
  name: 'child set-take',
  summary: "Set what a hotkey keeps, as a child, of what its parents' stake earns",
  signer: 'coldkey',
  calls: ['setChildkeyTake'],
  options: { hotkey, hotkeySs58: hotkeyAccount, netuid: subnets, take },
  examples: [
    'stake child set-take --wallet alice --netuid 1 --take 9%',
    'stake child set-take --wallet alice --netuid all --take 0 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    hotkey: await chosenHotkey(input, wallets, ctx),
    netuids: input.netuid,
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
