import { lockForecast } from '../../../quotes/lock-forecast.js';
import type { BlockRef } from '../../../units/block.js';
import { command } from '../../define/command.js';
import { atBlock } from '../../options/block.js';
import { network } from '../../options/network.js';
import { readAt } from '../../read-at.js';
import { readRoom, roomFrom } from '../create/room.js';
import { burnCostJson, burnCostView, type Report } from './view.js';

/** One for each column of a wide curve. */
const POINTS = 64;

export const subnetBurnCost = command({
  name: 'burn-cost',
  summary: 'Show what a new subnet costs now, and how that falls while nobody makes one',
  effect: 'reads',
  options: { network, at: atBlock },
  examples: ['subnet burn-cost', 'subnet burn-cost --network test --json'],
  schema: () => import('./schema.js'),
  rows: 'forecast',
  view: burnCostView,
  json: burnCostJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const read = async (at: BlockRef) => {
      const [price, limitEnds, room] = await Promise.all([
        chain.lockPrice(at),
        chain.creationOpensAt(at),
        readRoom(chain, at),
      ]);
      return { at, price, room, opensAt: Math.max(limitEnds, roomFrom(room)) };
    };
    const shown = await ctx.during('reading the price', readAt(chain, input.at, read));
    return {
      ...shown,
      network: chain.network,
      blockTime: chain.blockTime(),
      forecast: lockForecast(shown.price, shown.at.number, POINTS),
    };
  },
});
