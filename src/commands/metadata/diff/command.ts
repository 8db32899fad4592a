import { catalogue } from '../../catalogue.js';
import { argument } from '../../define/argument.js';
import { command } from '../../define/command.js';
import { network } from '../../options/network.js';
import { affectedBy } from './affected.js';
import { compare } from './compare.js';
import { describeSide, parseSide } from './side.js';
import { diffJson, diffView, type Report } from './view.js';

const side = <const Name extends string>(name: Name, which: string) =>
  argument({
    name,
    summary: `${which}: a block or date of --network, a network, embedded, or a file of metadata`,
    required: true,
    text: { type: 'string', examples: ['finney', '4500000', './subtensor-424.scale'] },
    parse: parseSide,
  });

export const metadataDiff = command({
  name: 'diff',
  summary: 'Compare two runtimes, and say which commands sign a call that changed',
  effect: 'reads',
  options: { network },
  arguments: [side('before', 'the older one'), side('after', 'the newer one')],
  examples: [
    'metadata diff ./subtensor-381.scale finney',
    'metadata diff 4000000 4500000 --network archive --json',
    'metadata diff embedded test',
  ],
  schema: () => import('./schema.js'),
  rows: 'changes',
  view: diffView,
  json: diffJson,
  async run(input, ctx): Promise<Report> {
    // One process has the embedded chain open at a time, and it is this one.
    const chains = new Map<string, ReturnType<typeof ctx.chain>>();
    const chainOf = (name: string) => {
      const chain = chains.get(name) ?? ctx.chain(name);
      chains.set(name, chain);
      return chain;
    };
    const before = await describeSide(input.before, input.network, ctx, chainOf);
    const after = await describeSide(input.after, input.network, ctx, chainOf);
    const changes = compare(before.runtime, after.runtime);
    return { before, after, changes, affected: affectedBy(changes, await catalogue()) };
  },
});
