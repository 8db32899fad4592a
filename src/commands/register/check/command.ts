import { chosenHotkey } from '../../chosen-hotkey.js';
import { command } from '../../define/command.js';
import { toggle } from '../../define/option.js';
import { acceptLookalike, hotkeyAccount } from '../../options/account.js';
import { network } from '../../options/network.js';
import { hotkey, wallet, walletPath } from '../../options/wallet.js';
import { hotkeysOfWallet } from './hotkeys.js';
import { checkJson, checkView } from './view.js';

const all = toggle({ flags: '--all', summary: 'every hotkey of the wallet' });

export const registerCheck = command({
  name: 'check',
  summary: 'Show where a hotkey is registered, and until when it cannot be replaced there',
  effect: 'reads',
  options: { network, wallet, walletPath, hotkey, hotkeySs58: hotkeyAccount, acceptLookalike, all },
  examples: [
    'register check --wallet miner --hotkey rig1',
    'register check --wallet miner --all --json',
    'register check --hotkey-ss58 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty',
  ],
  schema: () => import('./schema.js'),
  rows: 'places',
  view: checkView,
  json: checkJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const wallets = await ctx.wallets(input.walletPath);
    const hotkeys = input.all
      ? hotkeysOfWallet(input, wallets, ctx)
      : [await chosenHotkey(input, wallets, ctx)];
    const { labelOf } = await ctx.addresses(input.walletPath);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const reading = chain.places(hotkeys, at).then((places) => chain.tenures(places, at));
    const places = await ctx.during('looking for the hotkeys', reading);
    const blockTime = chain.blockTime();
    return { network: chain.network, at, hotkeys, places, blockTime, labelOf };
  },
});
