import { command } from '../../define/command.js';
import { acceptLookalike } from '../../options/account.js';
import { bookAddress, bookName, bookNote } from '../../options/address-book.js';
import { walletPath } from '../../options/wallet.js';
import { type EntryReport, entryJson, entryView } from '../entry-view.js';

export const addressesAdd = command({
  name: 'add',
  summary: 'Give an address a name that works wherever an account is asked for',
  effect: 'edits',
  arguments: [bookName, bookAddress],
  options: { note: bookNote, acceptLookalike, walletPath },
  examples: [
    'addresses add exchange 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty',
    'addresses add bob 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --note "told by phone" --json',
  ],
  schema: () => import('./schema.js'),
  view: entryView,
  json: entryJson,
  async run(input, ctx): Promise<EntryReport> {
    const { name, address, note, acceptLookalike: accepted = [] } = input;
    const { book, check } = await ctx.addresses(input.walletPath);
    check(address, accepted);
    const entry = { name, address, note };
    const others = await book.add(entry);
    if (others.length > 0) ctx.warn(`that address is in the book as ${others.join(' and ')} too`);
    const wallets = (await ctx.wallets(input.walletPath)).list();
    if (wallets.some((each) => each.name === name)) {
      ctx.warn(`a wallet is called ${name} too; that name alone will be refused as ambiguous`);
    }
    return { path: book.path, done: 'added', entry };
  },
});
