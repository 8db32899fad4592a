import { blockOf } from '../../block-at.js';
import { command } from '../../define/command.js';
import { atMoment } from '../../options/block.js';
import { network } from '../../options/network.js';
import { after, limit, storageItem, storageKeys } from '../../options/query.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { accountIn } from '../account-in.js';
import { pick } from '../pick.js';
import { readStorage } from './read.js';
import { type Report, storageJson, storageView } from './view.js';

export const queryStorage = command({
  name: 'storage',
  summary: "Read anything in a block's storage, decoded by that block's own runtime",
  effect: 'reads',
  options: { network, at: atMoment, limit, after, wallet, walletPath },
  arguments: [storageItem, storageKeys],
  examples: [
    'query storage SubtensorModule.Tempo 1',
    'query storage SubtensorModule.Keys 1 --limit 256 --json',
    'query storage System.Account alice --at 2026-11-30 --network archive',
    'query storage SubtensorModule',
  ],
  schema: () => import('./schema.js'),
  rowsOf: ({ kind }) => (kind === 'listing' ? 'items' : 'entries'),
  view: storageView,
  json: storageJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const at = await ctx.during('finding the block', blockOf(input.at, chain));
    const runtime = await ctx.during('reading its runtime', chain.runtimeOf(at));
    const all = runtime.pallets.flatMap(({ storage }) => storage);
    const picked = pick(
      input.item,
      all,
      ({ pallet, name }) => ({ first: pallet, second: name }),
      'storage',
    );
    const common = { network: chain.network, at, runtime };
    if (picked.kind === 'several') return { ...common, kind: 'listing', items: picked.things };
    const item = picked.thing;
    const asked = { item, keys: input.keys, limit: input.limit, after: input.after };
    const account = await accountIn(input, ctx);
    const found = await readStorage(asked, runtime, at, account, chain, ctx.during);
    const kind = input.keys.length === item.keys.length ? 'value' : 'map';
    return { ...common, kind, item, ...found };
  },
});
