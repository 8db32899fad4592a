import { count, recordView, text } from '../../../format/view.js';
import { command } from '../../define.js';
import { blocks } from '../../options/localnet.js';

export const localnetAdvance = command({
  name: 'advance',
  summary: 'Build blocks on the embedded chain at once',
  effect: 'runs',
  options: { blocks },
  examples: ['localnet advance', 'localnet advance --blocks 100'],
  async run(input, ctx) {
    const localnet = await ctx.localnet();
    const head = await ctx.during('building blocks', localnet.advance(input.blocks));
    return { built: input.blocks, head };
  },
  view: ({ built, head }) =>
    recordView(`Built ${built} ${built === 1 ? 'block' : 'blocks'}`, [
      ['Head', count(head.number)],
      ['Hash', text(head.hash)],
    ]),
  json: ({ built }) => ({ built }),
  block: ({ head }) => head,
});
