import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { command, type InputOf } from '../../define/command.js';
import { atBlock } from '../../options/block.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { ofMechanism } from '../../options/weight-commits.js';
import { weightInput } from '../../options/weight-input.js';
import { blockPair, uidPair, validatorUid } from '../../options/weight-reads.js';
import { optionalWeights } from '../given/given.js';
import { type Comparison, compare } from './compare.js';
import { diffJson, diffView } from './view.js';

const options = {
  ...{ network, netuid, mech: ofMechanism, at: atBlock },
  ...{ blocks: blockPair, validators: uidPair, validator: validatorUid },
  ...weightInput,
};

export const weightsDiff = command({
  name: 'diff',
  summary: 'Compare weights: of two blocks, of two validators, or in a file and on the chain',
  effect: 'reads',
  options,
  examples: [
    'weights diff --netuid 1 --blocks 4500000 4507200',
    'weights diff --netuid 1 --validators 3,7',
    'weights diff --netuid 1 --validator 3 --weights-file weights.csv --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'validators',
  view: diffView,
  json: diffJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const comparison = await comparisonOf(input, ctx);
    const chain = await ctx.chain(input.network);
    const { netuid, mech } = input;
    const compared = await ctx.during('reading the weights', compare(comparison, input, chain));
    return { network: chain.network, netuid, mech, comparison, ...compared };
  },
});

/** What a line asks to be compared; refuses one that asks for nothing, or for two things. */
async function comparisonOf(input: InputOf<typeof options>, ctx: Context): Promise<Comparison> {
  const { blocks, validators, validator, at } = input;
  const weights = await optionalWeights(input, ctx);
  const asked = [blocks, validators, weights].filter((each) => each !== undefined).length;
  if (asked !== 1) {
    throw refuse(
      'bad-input',
      asked === 0 ? 'there is nothing to compare' : 'one comparison at a time',
      'give --blocks, --validators, or --validator with --weights or --weights-file',
    );
  }
  if (blocks) {
    if (at === undefined) return { kind: 'blocks', span: blocks, validator };
    throw refuse('bad-input', '--at and --blocks exclude each other', 'give --blocks both blocks');
  }
  if (validators) return { kind: 'validators', pair: validators };
  if (weights && validator !== undefined) return { kind: 'given', weights, validator };
  throw refuse('bad-input', 'these weights are compared with nobody', 'add --validator 3');
}
