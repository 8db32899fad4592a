import type { Chain } from '../../../chain/chain.js';
import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { type Answer, command } from '../../define/command.js';
import { handOver, otherLine } from '../../hand-over.js';
import { signing } from '../../options/signing.js';
import { readFacts } from './facts.js';
import { guide } from './guide.js';
import type { Data } from './schema.js';
import { wishes } from './wishes.js';

export const stakeWizard = command({
  name: 'wizard',
  summary: 'Ask what to do with stake, and do it as one of the other stake commands',
  effect: 'spends',
  signer: 'coldkey',
  calls: [...new Set(wishes.flatMap(({ command: { calls } }) => calls))],
  options: signing,
  examples: ['stake wizard --wallet alice', 'stake wizard --wallet alice --dry-run'],
  schema: () => import('./schema.js'),
  view: (answer: Answer) => answer.view(),
  json: (answer) => answer.json() as Data,
  block: ({ block }) => block,
  async run(input, ctx): Promise<Answer> {
    mustBeAnswerable(input, ctx);
    const chain = await ctx.chain(input.network);
    const { facts, shown } = await ctx.during('reading stake', readFacts(input, chain, ctx));
    ctx.preview(shown, 'asked');
    const call = await guide(facts, await ctx.prompts());
    const line = otherLine(call, ctx);
    ctx.preview({ kind: 'record', title: 'Without questions', rows: [], command: line }, 'asked');
    return handOver(call, input, { ...ctx, chain: onceMore(chain, ctx) });
  },
});

/** Refuses before anything is read where nobody would answer, or was told not to ask. */
function mustBeAnswerable({ yes }: { readonly yes: boolean }, { canAsk }: Context): void {
  if (canAsk && !yes) return;
  const others = wishes.map(({ command: { name } }) => name).join(', ');
  throw refuse(
    'bad-input',
    `the wizard asks, and here nobody ${canAsk ? 'is to be asked' : 'can answer'}: use stake ${others}`,
    'see `btcli stake --help`',
  );
}

/** The connection that is there, once; whoever loses it gets another. */
function onceMore(chain: Chain, ctx: Context): Context['chain'] {
  let left: Chain | undefined = chain;
  return async (network) => {
    const held = left;
    left = undefined;
    return held ?? ctx.chain(network);
  };
}
