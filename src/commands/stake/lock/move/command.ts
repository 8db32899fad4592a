import { chosenHotkey } from '../../../chosen-hotkey.js';
import { operation } from '../../../operation.js';
import { hotkeyAccount } from '../../../options/account.js';
import { netuid } from '../../../options/netuid.js';
import { hotkey } from '../../../options/wallet.js';
import { lockStep } from '../steps.js';

export const stakeLockMove = operation({
  ...lockStep('moveLock'),
  name: 'lock move',
  summary: "Put a coldkey's lock on a subnet in another hotkey's favour",
  calls: ['moveLock'],
  options: { netuid, hotkey, hotkeySs58: hotkeyAccount },
  examples: [
    'stake lock move --wallet alice --netuid 1 --hotkey rig2',
    'stake lock move --netuid 1 --hotkey-ss58 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --yes --json',
  ],
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    netuid: input.netuid,
    wish: { step: 'move' as const, hotkey: await chosenHotkey(input, wallets, ctx) },
  }),
});
