import { command } from '../../define/command.js';
import { bookedName } from '../../options/address-book.js';
import { walletPath } from '../../options/wallet.js';
import { type EntryReport, entryJson, entryView } from '../entry-view.js';

export const addressesRemove = command({
  name: 'remove',
  summary: 'Take a name out of the address book',
  effect: 'edits',
  arguments: [bookedName],
  options: { walletPath },
  examples: ['addresses remove exchange', 'addresses remove bob --json'],
  schema: () => import('./schema.js'),
  view: entryView,
  json: entryJson,
  async run(input, ctx): Promise<EntryReport> {
    const { book } = await ctx.addresses(input.walletPath);
    return { path: book.path, done: 'removed', entry: await book.remove(input.name) };
  },
});
