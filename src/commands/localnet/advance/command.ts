import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { count, recordView, text } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { command, type InputOf } from '../../define/command.js';
import { blocks, epochNetuid, epochs } from '../../options/localnet.js';

const options = { blocks, epochs, netuid: epochNetuid };

export const localnetAdvance = command({
  name: 'advance',
  summary: 'Build blocks on the embedded chain at once, by number or by epochs of a subnet',
  effect: 'runs',
  options,
  examples: ['localnet advance --blocks 100', 'localnet advance --epochs 2 --netuid 2'],
  async run(input, ctx) {
    return { head: await ctx.during('building blocks', advance(input, ctx)) };
  },
  schema: () => import('./schema.js'),
  view: ({ head }) =>
    recordView('The embedded chain moved on', [
      ['Head', count(head.number)],
      ['Hash', text(head.hash)],
    ]),
  json: ({ head }) => ({ head: head.number }),
  block: ({ head }) => head,
});

/** Either so many blocks or so many epochs; both at once could mean two things. */
async function advance(input: InputOf<typeof options>, ctx: Context): Promise<BlockRef> {
  if (input.epochs === undefined) {
    if (input.netuid !== undefined) {
      throw refuse('bad-input', '--netuid says nothing without --epochs', 'add --epochs 1');
    }
    return (await ctx.localnet()).advance(input.blocks ?? 1);
  }
  if (input.blocks !== undefined) {
    throw refuse('bad-input', '--blocks and --epochs exclude each other', 'keep one of them');
  }
  return (await ctx.localnet()).advanceEpochs(input.netuid, input.epochs);
}
