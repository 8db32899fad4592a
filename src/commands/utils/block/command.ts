import { count, note, recordView, text } from '../../../format/view.js';
import { parseMoment, timeText } from '../../../units/moment.js';
import { argument } from '../../define/argument.js';
import { command } from '../../define/command.js';
import { network } from '../../options/network.js';
import { type When, when } from './find.js';
import type { Data } from './schema.js';

const moment = argument({
  name: 'moment',
  summary: 'a block number or hash, or a date (UTC); the newest block when left out',
  text: { type: 'string', examples: ['4500000', '2026-11-30T12:00'] },
  parse: parseMoment,
});

type Report = When & { readonly network: string };

export const utilsBlock = command({
  name: 'block',
  summary: 'Say when a block was or will be made, or which block a date falls on',
  effect: 'reads',
  options: { network },
  arguments: [moment],
  examples: ['utils block 4500000', 'utils block 2026-11-30T00:05 --json'],
  schema: () => import('./schema.js'),
  view: ({ network: name, number, time, about, newest }: Report) =>
    recordView(
      `Block ${number} of ${name}${about ? ', about' : ''}`,
      [
        ['Block', count(number)],
        ['Time', time === undefined ? note('none') : text(timeText(time))],
        ['Newest block', count(newest)],
      ],
      about
        ? ['it is still to come: counted on from the newest block by how long blocks take']
        : [],
    ),
  json: ({ number, time, about, newest }: Report): Data => ({
    ...{ number, time: time === undefined ? null : timeText(time), about, newest },
  }),
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const found = await ctx.during('finding the block', when(input.moment, chain));
    return { network: chain.network, ...found };
  },
});
