import { blockOf } from '../../block-at.js';
import { command } from '../../define/command.js';
import { atMoment } from '../../options/block.js';
import { network } from '../../options/network.js';
import { constantItem } from '../../options/query.js';
import { pick } from '../pick.js';
import { constantJson, constantView, type Report } from './view.js';

export const queryConstant = command({
  name: 'constant',
  summary: 'Read a constant of the runtime, now or as it was at a block',
  effect: 'reads',
  options: { network, at: atMoment },
  arguments: [constantItem],
  examples: [
    'query constant Balances.ExistentialDeposit',
    'query constant SubtensorModule.InitialTempo --at 4500000 --network archive --json',
    'query constant Balances',
  ],
  schema: () => import('./schema.js'),
  rowsOf: ({ picked }) => (picked.kind === 'several' ? 'items' : 'constant'),
  view: constantView,
  json: constantJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const at = await ctx.during('finding the block', blockOf(input.at, chain));
    const runtime = await ctx.during('reading its runtime', chain.runtimeOf(at));
    const all = runtime.pallets.flatMap(({ constants }) => constants);
    const names = ({ pallet, name }: (typeof all)[number]) => ({ first: pallet, second: name });
    const picked = pick(input.item, all, names, 'constants');
    return { network: chain.network, at, runtime, picked };
  },
});
