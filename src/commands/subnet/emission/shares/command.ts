import type { BlockRef } from '../../../../units/block.js';
import { command } from '../../../define/command.js';
import { atBlock } from '../../../options/block.js';
import { network } from '../../../options/network.js';
import { readAt } from '../../../read-at.js';
import { nextBlock } from '../next-block.js';
import { type Report, sharesJson, sharesView } from './view.js';

export const emissionShares = command({
  name: 'emission shares',
  summary: 'Show what part of a block’s emission each subnet gets, and how that part arises',
  effect: 'reads',
  options: { network, at: atBlock },
  examples: ['subnet emission shares --sort tao:desc', 'subnet emission shares --json'],
  schema: () => import('./schema.js'),
  rows: 'subnets',
  view: sharesView,
  json: sharesJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const read = async (at: BlockRef) => ({ at, state: await chain.emissionState(at) });
    const shown = await ctx.during('reading the emission', readAt(chain, input.at, read));
    const { network: of, specVersion, development } = chain;
    // Runtime 424 weighs shares by root's proportion as well; what is embedded follows 425.
    const differs = specVersion === 424 && !development;
    return { ...shown, network: of, differs, next: nextBlock(shown.state) };
  },
});
