import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { command } from '../../define/command.js';
import { atBlock } from '../../options/block.js';
import {
  between,
  mechanism,
  mineOnly,
  minersOnly,
  mostChanges,
  type Span,
  validatorsOnly,
} from '../../options/metagraph.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { walletPath } from '../../options/wallet.js';
import { type Change, changesBetween, concerned, largest } from './changes.js';
import { changesView } from './changes-view.js';
import { wantedNeurons } from './choose.js';
import { showJson } from './json.js';
import { type Request, readShown } from './read.js';
import { type Report, showView } from './view.js';

export const subnetShow = command({
  name: 'show',
  summary: 'Show the metagraph of a subnet: every neuron and how it fares, now or since a block',
  effect: 'reads',
  options: {
    ...{ network, netuid, mech: mechanism, at: atBlock },
    ...{ validators: validatorsOnly, miners: minersOnly, mine: mineOnly, walletPath },
    ...{ diff: between, top: mostChanges },
  },
  examples: [
    'subnet show --netuid 1',
    'subnet show --netuid 1 --validators --sort stake_weight:desc',
    'subnet show --netuid 1 --diff 4500000 4507200',
    'subnet show --netuid 4 --mine --network test --json',
  ],
  schema: () => import('./schema.js'),
  version: 2,
  rows: 'neurons',
  rowsOf: ({ since }) => (since ? 'changes' : 'neurons'),
  view: (report: Report) => (report.since ? changesView(report, report.since) : showView(report)),
  json: (report: Report) => showJson(report),
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    refuseTwoTimes(input);
    const isWanted = await wantedNeurons(input, ctx);
    const labelOf = await labelsOf(input.walletPath, ctx);
    const chain = await ctx.reads(input.network);
    const request = { netuid: input.netuid, mechanism: input.mech };
    const [shown, before] = await ctx.during(
      'reading the metagraph',
      Promise.all([
        readShown(request, chain, input.diff?.to ?? input.at),
        earlier(request, input.diff),
      ]),
    );
    const neurons = shown.metagraph.neurons.filter(isWanted);
    const report = { network: chain.network, labelOf, neurons, ...shown };
    if (!before) return { ...report, since: undefined };
    const wanted = new Set(
      [...before.metagraph.neurons, ...shown.metagraph.neurons]
        .filter(isWanted)
        .map(({ hotkey }) => hotkey),
    );
    const about = (change: Change) => concerned(change).some((hotkey) => wanted.has(hotkey));
    const all = changesBetween(before.metagraph.neurons, shown.metagraph.neurons).filter(about);
    const changes = largest(all, input.top ?? all.length);
    return { ...report, since: { at: before.at, changes, all: all.length } };

    async function earlier(of: Request, span: Span | undefined) {
      return span && readShown(of, chain, span.from);
    }
  },
});

const labelsOf = async (walletPath: string, ctx: Context) =>
  (await ctx.addresses(walletPath)).labelOf;

function refuseTwoTimes(input: {
  readonly at: number | undefined;
  readonly diff: Span | undefined;
}) {
  if (input.at === undefined || input.diff === undefined) return;
  throw refuse('bad-input', '--at and --diff exclude each other', 'give --diff both blocks');
}
