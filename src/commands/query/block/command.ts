import { parseMoment } from '../../../units/moment.js';
import { blockOf } from '../../block-at.js';
import { argument } from '../../define/argument.js';
import { command } from '../../define/command.js';
import { network } from '../../options/network.js';
import { readBlock } from '../read-block.js';
import { blockJson, blockView, type Report } from './view.js';

const block = argument({
  name: 'block',
  summary: 'its number, its hash, or a date for the newest one of then; the newest when left out',
  text: { type: 'string', examples: ['4500000', '2026-11-30T12:00'] },
  parse: parseMoment,
});

export const queryBlock = command({
  name: 'block',
  summary: "Read a block: what was in it, decoded by that block's own runtime, and how it ended",
  effect: 'reads',
  options: { network },
  arguments: [block],
  examples: ['query block', 'query block 4500000 --network archive --json'],
  schema: () => import('./schema.js'),
  rows: 'extrinsics',
  view: blockView,
  json: blockJson,
  block: ({ raw }) => raw.at,
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const at = await ctx.during('finding the block', blockOf(input.block, chain));
    const whole = await ctx.during(`reading block ${at.number}`, readBlock(at, chain));
    return { network: chain.network, ...whole };
  },
});
