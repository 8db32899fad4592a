import { refuse } from '../../../errors.js';
import { parseFraction } from '../../../units/fraction.js';
import { command } from '../../define/command.js';
import { option } from '../../define/option.js';
import { atBlock, MOST_BLOCK, parseBlockNumber } from '../../options/block.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { shareText, wholeText } from '../../options/texts.js';
import { ofMechanism } from '../../options/weight-commits.js';
import { findCopies } from './find.js';
import { readSnapshots } from './snapshots.js';
import { copiesJson, copiesView } from './view.js';

const MOST_SAMPLES = 32;

const least = option({
  flags: '--least <share>',
  summary: 'how much of two rows must be on the same uids to name them',
  fallback: '99%',
  text: shareText,
  parse: parseFraction,
});

const since = option({
  flags: '--since <block>',
  summary:
    'also look for rows that others had from this block on; needs a node that keeps the state',
  text: wholeText(0, MOST_BLOCK),
  parse: parseBlockNumber,
});

const samples = option({
  flags: '--samples <number>',
  summary: `with --since, blocks to look at, ${MOST_SAMPLES} at most`,
  fallback: '8',
  text: wholeText(1, MOST_SAMPLES),
  parse: parseSamples,
});

export const weightsCopies = command({
  name: 'copies',
  summary: 'Find validators whose weights are nearly those that another had set before',
  effect: 'reads',
  options: { network, netuid, mech: ofMechanism, at: atBlock, least, since, samples },
  examples: [
    'weights copies --netuid 1',
    'weights copies --netuid 1 --least 95% --since 4500000 --samples 16 --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'copies',
  view: copiesView,
  json: copiesJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const { netuid, mech } = input;
    const chain = await ctx.chain(input.network);
    const { at, snapshots } = await ctx.during(
      'reading the weights',
      readSnapshots({ ...input, samples: input.since === undefined ? 0 : input.samples }, chain),
    );
    const copies = findCopies(snapshots, Number(input.least));
    const blocks = snapshots.map(({ block }) => block);
    return { network: chain.network, netuid, mech, at, blocks, least: input.least, copies };
  },
});

function parseSamples(text: string): number {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= MOST_SAMPLES) return number;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is not 1 to ${MOST_SAMPLES}`,
    'write it like 8',
  );
}
