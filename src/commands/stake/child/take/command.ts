import { command } from '../../../define/command.js';
import { acceptLookalike, hotkeyAccount } from '../../../options/account.js';
import { anySubnets } from '../../../options/delegation.js';
import { network } from '../../../options/network.js';
import { hotkey, wallet, walletPath } from '../../../options/wallet.js';
import { chosenSubnets } from '../../chosen-subnets.js';
import { lookedAtHotkey } from '../../looked-at-hotkey.js';
import { takesJson, takesView } from './view.js';

export const stakeChildTake = command({
  name: 'child take',
  summary: 'Show what a hotkey keeps as a child, and between which bounds it may choose',
  effect: 'reads',
  options: {
    ...{ network, wallet, walletPath, hotkey, hotkeySs58: hotkeyAccount, acceptLookalike },
    netuid: anySubnets,
  },
  examples: [
    'stake child take --wallet alice',
    'stake child take --wallet alice --netuid 1 --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'takes',
  view: takesView,
  json: takesJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const child = await lookedAtHotkey(input, ctx);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const netuids = await chosenSubnets(input.netuid, chain, at);
    const [families, most] = await Promise.all([
      chain.families(child, netuids, at),
      chain.mostChildkeyTake(at),
    ]);
    return { network: chain.network, at, hotkey: child, families, most };
  },
});
