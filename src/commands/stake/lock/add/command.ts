import { chosenHotkey } from '../../../chosen-hotkey.js';
import { operation } from '../../../operation.js';
import { hotkeyAccount } from '../../../options/account.js';
import { lockedAmount, perpetual } from '../../../options/locks.js';
import { netuid } from '../../../options/netuid.js';
import { hotkey } from '../../../options/wallet.js';
import { lockStep } from '../steps.js';

export const stakeLockAdd = operation({
  ...lockStep('lockStake'),
  name: 'lock add',
  summary:
    "Lock alpha of a coldkey in a hotkey's favour, so that it counts for who owns the subnet",
  calls: ['lockStake', 'setPerpetualLock'],
  options: { netuid, hotkey, hotkeySs58: hotkeyAccount, amount: lockedAmount, perpetual },
  examples: [
    'stake lock add --wallet alice --netuid 1 --amount 10',
    'stake lock add --wallet alice --netuid 1 --amount 10 --perpetual --yes --json',
  ],
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    netuid: input.netuid,
    wish: {
      step: 'add' as const,
      hotkey: await chosenHotkey(input, wallets, ctx),
      ...{ amount: input.amount, perpetual: input.perpetual },
    },
  }),
});
