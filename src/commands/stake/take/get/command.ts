import { command } from '../../../define/command.js';
import { acceptLookalike, hotkeyAccount } from '../../../options/account.js';
import { network } from '../../../options/network.js';
import { hotkey, wallet, walletPath } from '../../../options/wallet.js';
import { lookedAtHotkey } from '../../looked-at-hotkey.js';
import { gotJson, gotView } from './view.js';

export const stakeTakeGet = command({
  name: 'take get',
  summary: 'Show what a hotkey keeps of what its stakers earn, and when that may rise',
  effect: 'reads',
  options: { network, wallet, walletPath, hotkey, hotkeySs58: hotkeyAccount, acceptLookalike },
  examples: [
    'stake take get --wallet alice',
    'stake take get --hotkey-ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --json',
  ],
  schema: () => import('./schema.js'),
  view: gotView,
  json: gotJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const delegate = await lookedAtHotkey(input, ctx);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const terms = await chain.delegateTake(delegate, at);
    return { network: chain.network, at, hotkey: delegate, terms, blockTime: chain.blockTime() };
  },
});
