import { command } from '../../define/command.js';
import { acceptLookalike, hotkeyAccount } from '../../options/account.js';
import { anySubnets } from '../../options/delegation.js';
import { network } from '../../options/network.js';
import { hotkey, wallet, walletPath } from '../../options/wallet.js';
import { chosenSubnets } from '../chosen-subnets.js';
import { lookedAtHotkey } from '../looked-at-hotkey.js';
import { parentsJson, parentsView } from './view.js';

export const stakeParents = command({
  name: 'parents',
  summary: 'Show who lends stake to a hotkey, and which share of theirs',
  effect: 'reads',
  options: {
    ...{ network, wallet, walletPath, hotkey, hotkeySs58: hotkeyAccount, acceptLookalike },
    netuid: anySubnets,
  },
  examples: ['stake parents --wallet alice', 'stake parents --wallet alice --netuid 1 --json'],
  schema: () => import('./schema.js'),
  rows: 'parents',
  view: parentsView,
  json: parentsJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const child = await lookedAtHotkey(input, ctx);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const netuids = await chosenSubnets(input.netuid, chain, at);
    const families = await chain.families(child, netuids, at);
    return { network: chain.network, at, hotkey: child, families };
  },
});
