import type { BlockRef } from '../../../../units/block.js';
import { command } from '../../../define/command.js';
import { atBlock } from '../../../options/block.js';
import { network } from '../../../options/network.js';
import { readAt } from '../../../read-at.js';
import { forecastOf } from './halvings.js';
import { forecastJson, forecastView, type Report } from './view.js';

/** Beyond the fifth nobody plans. */
const HALVINGS = 5;
/** One for each column of a wide curve. */
const POINTS = 64;

export const emissionForecast = command({
  name: 'emission forecast',
  summary: 'Show what a block emits, when that halves next, and how the issuance grows',
  effect: 'reads',
  options: { network, at: atBlock },
  examples: ['subnet emission forecast', 'subnet emission forecast --network test --json'],
  schema: () => import('./schema.js'),
  rows: 'forecast',
  view: forecastView,
  json: forecastJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const read = async (at: BlockRef) => ({ at, issued: await chain.issuance(at) });
    const shown = await ctx.during('reading the issuance', readAt(chain, input.at, read));
    const blockTime = chain.blockTime();
    const most = { halvings: HALVINGS, points: POINTS };
    const forecast = forecastOf(shown.issued, shown.at.number, blockTime, most);
    return { ...shown, network: chain.network, blockTime, forecast };
  },
});
