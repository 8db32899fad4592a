import { chosenHotkey } from '../../chosen-hotkey.js';
import { command } from '../../define/command.js';
import { acceptLookalike, hotkeyAccount } from '../../options/account.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { hotkey, wallet, walletPath } from '../../options/wallet.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { commitmentJson, commitmentView } from './view.js';

export const commitmentsGet = command({
  name: 'get',
  summary: 'Show what a hotkey has committed on a subnet, and what was opened of it',
  effect: 'reads',
  options: {
    ...{ network, netuid, wallet, walletPath, hotkey },
    ...{ hotkeySs58: hotkeyAccount, acceptLookalike },
  },
  examples: [
    'commitments get --netuid 2 --wallet miner',
    'commitments get --netuid 2 --hotkey rig1 --json',
  ],
  schema: () => import('./schema.js'),
  view: commitmentView,
  json: commitmentJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const wallets = await ctx.wallets(input.walletPath);
    const of = await chosenHotkey(input, wallets, ctx);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const { netuid: number } = input;
    const [subnet, commitment, revealed] = await Promise.all([
      chain.subnet(number, at),
      chain.commitmentOf(number, of, at),
      chain.revealed(number, of, at),
    ]);
    if (!subnet) throw noSuchSubnet(number);
    return { network: chain.network, at, netuid: number, hotkey: of, commitment, revealed };
  },
});
