import type { Chain } from '../../../chain/chain.js';
import { parseAccountRef } from '../../../units/account-ref.js';
import type { BlockRef } from '../../../units/block.js';
import { resolveAccount } from '../../account.js';
import { askedAccounts } from '../../asked-accounts.js';
import { argument } from '../../define/argument.js';
import { command } from '../../define/command.js';
import { toggle } from '../../define/option.js';
import { acceptLookalike, accounts, onlyHotkey } from '../../options/account.js';
import { atBlock, live, refuseLivePast } from '../../options/block.js';
import { netuids } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { accountText } from '../../options/texts.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { readAt } from '../../read-at.js';
import { type ListRequest, readListing } from './read.js';
import { listJson, listView, type Report as Shown } from './view.js';

/** What is shown, and what it takes to read it again, where it is watched. */
type Report = Shown & { readonly watched: Chain | undefined; readonly request: ListRequest };

const account = argument({
  name: 'account',
  summary: 'coldkeys: addresses, wallets or address book names, instead of --wallet',
  text: accountText,
  parse: parseAccountRef,
  variadic: true,
});

const all = toggle({ flags: '--all', summary: 'the coldkeys of all wallets' });

export const stakeList = command({
  name: 'list',
  summary: 'Show where coldkeys have stake, what it is worth, and what selling it would bring',
  effect: 'reads',
  arguments: [account],
  options: {
    ...{ network, wallet, walletPath, all, ss58: accounts, acceptLookalike },
    ...{ netuid: netuids, hotkey: onlyHotkey, at: atBlock, live },
  },
  examples: [
    'stake list --wallet alice',
    'stake list 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY bob --netuid 1,4 --json',
    'stake list --wallet alice --live --sort if_sold:desc',
  ],
  schema: () => import('./schema.js'),
  version: 2,
  rows: 'positions',
  view: (report: Report) => listView(report),
  json: (report: Report) => listJson(report),
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    refuseLivePast(input);
    const coldkeys = await askedAccounts(input, ctx);
    const hotkey = input.hotkey && (await resolveAccount(input.hotkey, 'hotkey', input, ctx));
    const { labelOf } = await ctx.addresses(input.walletPath);
    const watched = input.live ? await ctx.chain(input.network) : undefined;
    const chain = watched ?? (await ctx.reads(input.network));
    const request = { coldkeys, netuids: input.netuid, hotkey: hotkey?.address };
    const read = (at: BlockRef) => readListing(request, chain, at);
    const listing = await ctx.during('reading stake', readAt(chain, input.at, read));
    return { network: chain.network, labelOf, watched, request, ...listing };
  },
  live: {
    isAsked: (input) => input.live,
    async *later(_input, { at, watched, request, ...first }, _ctx, stop) {
      if (!watched) return;
      let shown = at.hash;
      for await (const head of watched.heads(stop)) {
        if (head.hash === shown) continue;
        shown = head.hash;
        yield { ...first, watched, request, ...(await readListing(request, watched, head)) };
      }
    },
  },
});
