import { chosenHotkey } from '../../../chosen-hotkey.js';
import { operation } from '../../../operation.js';
import { hotkeyAccount } from '../../../options/account.js';
import { netuid } from '../../../options/netuid.js';
import { hotkey } from '../../../options/wallet.js';
import { confirmAuto } from './confirm.js';
import { readFacts } from './facts.js';
import { autoCall, autoMoved, planAuto } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeAutoSet = operation({
  name: 'auto set',
  summary: "Have what all a coldkey's miners earn on a subnet staked on one hotkey",
  signer: 'coldkey',
  calls: ['setAutoStake'],
  options: { netuid, hotkey, hotkeySs58: hotkeyAccount },
  examples: [
    'stake auto set --wallet alice --netuid 1 --hotkey rig1',
    'stake auto set --netuid 1 --hotkey-ss58 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    netuid: input.netuid,
    hotkey: await chosenHotkey(input, wallets, ctx),
  }),
  allows: (chain) => {
    chain.newest(['setAutoStake']);
  },
  read: readFacts,
  call: autoCall,
  plan: planAuto,
  card: cardOf,
  moved: autoMoved,
  confirm: confirmAuto,
  view: didView,
  json: didJson,
});
