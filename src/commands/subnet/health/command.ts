import { refuse } from '../../../errors.js';
import { command } from '../../define/command.js';
import { option } from '../../define/option.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { allowPrivate } from '../../options/serving.js';
import { wholeText } from '../../options/texts.js';
import { noSuchSubnet } from '../refusals.js';
import { probe } from './probe.js';
import { healthJson, healthView } from './view.js';

const MOST_SECONDS = 30;
const MOST_AT_ONCE = 64;

const timeout = option({
  flags: '--timeout <seconds>',
  summary: `longest to wait for one axon, ${MOST_SECONDS} at most`,
  fallback: '3',
  text: wholeText(1, MOST_SECONDS, 'seconds'),
  parse: (text) => numberTo(text, MOST_SECONDS),
});

const atOnce = option({
  flags: '--at-once <number>',
  summary: `axons that are tried at the same time, ${MOST_AT_ONCE} at most`,
  fallback: '16',
  text: wholeText(1, MOST_AT_ONCE),
  parse: (text) => numberTo(text, MOST_AT_ONCE),
});

export const subnetHealth = command({
  name: 'health',
  summary: 'Try which axons of a subnet take a connection',
  effect: 'reads',
  options: { network, netuid, timeout, atOnce, allowPrivate },
  examples: ['subnet health --netuid 2', 'subnet health --netuid 2 --timeout 1 --json'],
  schema: () => import('./schema.js'),
  rows: 'axons',
  view: healthView,
  json: healthJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const metagraph = await chain.metagraph(input.netuid, at);
    if (!metagraph) throw noSuchSubnet(input.netuid);
    const { timeout: seconds, atOnce: most, allowPrivate: all } = input;
    const terms = { milliseconds: seconds * 1_000, atOnce: most, allowPrivate: all };
    const probed = probe(metagraph.neurons, terms, ctx.reach);
    const axons = await ctx.during('trying the axons', probed);
    return { network: chain.network, at, netuid: input.netuid, axons };
  },
});

function numberTo(text: string, most: number): number {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw refuse('bad-input', `${JSON.stringify(text)} is not 1 to ${most}`, 'write a whole number');
}
