import { chosenHotkey } from '../../chosen-hotkey.js';
import { command } from '../../define/command.js';
import { acceptLookalike, hotkeyAccount } from '../../options/account.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { hotkey, wallet, walletPath } from '../../options/wallet.js';
import { allHotkeys, ofMechanism } from '../../options/weight-commits.js';
import { readPending } from './read.js';
import { pendingJson, pendingView } from './view.js';

export const weightsPending = command({
  name: 'pending',
  summary: 'List what a hotkey has committed, and when it can be revealed or opens by itself',
  effect: 'reads',
  options: {
    ...{ network, netuid, mech: ofMechanism, wallet, walletPath, hotkey },
    ...{ hotkeySs58: hotkeyAccount, acceptLookalike, all: allHotkeys },
  },
  examples: [
    'weights pending --netuid 1 --wallet alice',
    'weights pending --netuid 1 --all --network test --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'commits',
  view: pendingView,
  json: pendingJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const { netuid: subnet, mech: mechanism } = input;
    const wallets = await ctx.wallets(input.walletPath);
    const of = input.all ? undefined : await chosenHotkey(input, wallets, ctx);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const place = { netuid: subnet, mechanism };
    const noted = of === undefined ? [] : ctx.commitNotes.list(chain.genesis, of);
    const report = await readPending(place, of, noted, chain, at);
    return { network: chain.network, at, ...place, ...report, blockTime: chain.blockTime() };
  },
});
