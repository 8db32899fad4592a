import { resolveAccount } from '../../account.js';
import { chosenHotkey } from '../../chosen-hotkey.js';
import { operation } from '../../operation.js';
import { hotkeyAccount } from '../../options/account.js';
import { keepStake, newHotkey, oneNetuid } from '../../options/key-swap.js';
import { hotkey } from '../../options/wallet.js';
import { confirmSwap } from './confirm.js';
import { readFacts } from './facts.js';
import { planSwap, swapCall, swapMoved } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const walletSwapHotkey = operation({
  name: 'swap-hotkey',
  summary: "Put a new hotkey in an old one's place, on one subnet or on all",
  signer: 'coldkey',
  calls: ['swapHotkeyV2', 'swapHotkey'],
  options: {
    ...{ hotkey, hotkeySs58: hotkeyAccount, newHotkey },
    ...{ netuid: oneNetuid, keepStake },
  },
  examples: [
    'wallet swap-hotkey --wallet alice --hotkey rig1 --new-hotkey rig2',
    'wallet swap-hotkey --wallet alice --hotkey rig1 --new-hotkey rig2 --netuid 1 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    hotkey: await chosenHotkey(input, wallets, ctx),
    newHotkey: (await resolveAccount(input.newHotkey, 'hotkey', input, ctx)).address,
    netuid: input.netuid ?? null,
    keepStake: input.keepStake,
  }),
  read: readFacts,
  call: swapCall,
  plan: planSwap,
  card: cardOf,
  moved: swapMoved,
  confirm: confirmSwap,
  view: didView,
  json: didJson,
});
