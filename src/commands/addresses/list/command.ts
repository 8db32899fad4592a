import { command } from '../../define/command.js';
import { walletPath } from '../../options/wallet.js';
import { bookJson, bookView } from './view.js';

export const addressesList = command({
  name: 'list',
  summary: 'List the address book',
  effect: 'reads',
  options: { walletPath },
  examples: ['addresses list', 'addresses list --json'],
  schema: () => import('./schema.js'),
  rows: 'entries',
  view: bookView,
  json: bookJson,
  async run(input, ctx) {
    const { book } = await ctx.addresses(input.walletPath);
    return { path: book.path, entries: book.list() };
  },
});
