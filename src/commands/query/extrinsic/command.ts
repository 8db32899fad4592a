import type { Chain } from '../../../chain/chain.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { Moment } from '../../../units/moment.js';
import { blockOf } from '../../block-at.js';
import { command } from '../../define/command.js';
import { atMoment } from '../../options/block.js';
import { network } from '../../options/network.js';
import { back, type ExtrinsicPlace, extrinsicPlace } from '../../options/query.js';
import { readBlock } from '../read-block.js';
import { extrinsicReportJson, extrinsicView, type Report } from './view.js';

export const queryExtrinsic = command({
  name: 'extrinsic',
  summary: 'Read one extrinsic of a block, how it ended, and its events',
  effect: 'reads',
  options: { network, at: atMoment, back },
  arguments: [extrinsicPlace],
  examples: [
    'query extrinsic 4500000-3 --network archive',
    `query extrinsic 0x${'5f1c2a'.padEnd(64, '0')} --back 300 --json`,
  ],
  schema: () => import('./schema.js'),
  view: extrinsicView,
  json: extrinsicReportJson,
  block: ({ block }) => block.raw.at,
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const { at, index } = await ctx.during('looking for it', find(input, chain));
    const block = await ctx.during(`reading block ${at.number}`, readBlock(at, chain));
    const extrinsic = block.extrinsics[index];
    if (extrinsic) return { network: chain.network, block, extrinsic };
    throw refuse(
      'not-found',
      `block ${at.number} has ${block.extrinsics.length} extrinsics, counted from 0`,
      `see them with \`btcli query block ${at.number}\``,
    );
  },
});

type Input = {
  readonly extrinsic: ExtrinsicPlace;
  readonly at: Moment | undefined;
  readonly back: number;
};

type Found = { readonly at: BlockRef; readonly index: number };

/** A node finds no extrinsic by its hash: blocks are looked through, the newest first. */
async function find({ extrinsic, at, back: blocks }: Input, chain: Chain): Promise<Found> {
  if ('block' in extrinsic) {
    return { at: await chain.blockAt(extrinsic.block), index: extrinsic.index };
  }
  let block = await blockOf(at, chain);
  for (let looked = 0; looked < blocks; looked++) {
    const { extrinsics, parent } = await chain.rawBlock(block);
    const index = extrinsics.findIndex(({ hash }) => hash === extrinsic.hash);
    if (index >= 0) return { at: block, index };
    if (block.number === 0) break;
    block = { number: block.number - 1, hash: parent };
  }
  throw refuse(
    'not-found',
    `it is in none of the ${blocks} blocks that were looked through`,
    'name its block or a later one with --at, or look through more with --back',
  );
}
