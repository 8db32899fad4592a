import { refuse } from '../../../errors.js';
import { fromHex } from '../../../units/hex.js';
import { command } from '../../define/command.js';
import { network } from '../../options/network.js';
import { hashOrBytes } from '../../options/transaction.js';
import { findStory } from '../find-story.js';
import { decodedJson, decodedView } from './view.js';

export const txDecode = command({
  name: 'decode',
  summary: 'Read the bytes of a signed extrinsic with the metadata of a connected chain',
  effect: 'reads',
  options: { network },
  arguments: [hashOrBytes],
  examples: ['tx decode 0x5f1c2a', 'tx decode 0x5f1c2a --network test --json'],
  schema: () => import('./schema.js'),
  view: decodedView,
  json: decodedJson,
  async run({ transaction, network: name }, ctx) {
    const isHash = transaction.length <= 66;
    const bytes = fromHex(isHash ? findStory(transaction, ctx.journal).entry.bytes : transaction);
    if (!bytes) throw refuse('bad-input', 'an odd number of hex digits', 'copy them again');
    const chain = await ctx.chain(name);
    const { network, specVersion } = chain;
    return { network, specVersion, extrinsic: chain.decode(bytes) };
  },
});
