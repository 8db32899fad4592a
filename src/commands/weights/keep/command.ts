import type { Chain } from '../../../chain/chain.js';
import { weightsFromDecimals } from '../../../consensus/weights/decimal-weights.js';
import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { command } from '../../define/command.js';
import { mustBeApprovable } from '../../road/approve.js';
import { partyOf } from '../../road/party.js';
import { commitBook } from '../committing/book.js';
import { isRow } from '../reveal/confirm.js';
import { chooseMode } from '../set/mode.js';
import { type Bounds, boundsOf, boundsView } from './bounds.js';
import { openLedger } from './event.js';
import { weightsGiven } from './given-again.js';
import { type Keeper, type KeepInput, signingOf } from './keeper.js';
import { keepOptions } from './options.js';
import { reachChain } from './reach.js';
import { mustHaveOneEnd } from './refusals.js';
import { type Kept, keepOn } from './run.js';
import { findsFault, type Report, reportJson, reportView } from './view.js';
import { openWatch } from './watch.js';

export const weightsKeep = command({
  name: 'keep',
  summary:
    "Keep a validator's weights: commit when they are due, reveal in time, prove that they count",
  effect: 'spends',
  signer: 'hotkey',
  calls: [
    ...(['setWeights', 'setMechanismWeights', 'commitTimelocked'] as const),
    ...(['commitTimelockedMechanism', 'commitCrv3', 'commitWeights'] as const),
    ...(['commitMechanismWeights', 'revealWeights', 'revealMechanismWeights'] as const),
  ],
  options: keepOptions,
  examples: [
    'weights keep --wallet alice --netuid 1 --weights-file weights.csv --yes',
    'weights keep --netuid 1 --hotkey rig1 --weights 4:75%,9:25% --until-revealed --yes --json',
    'weights keep --netuid 1 --for 12h --yes',
  ],
  schema: () => import('./schema.js'),
  view: reportView,
  json: reportJson,
  block: ({ at }) => at,
  findsFault,
  async run(input, ctx) {
    mustHaveOneEnd(input);
    if (!input.dryRun) mustBeApprovable(input, ctx);
    const signing = signingOf(input);
    const party = await partyOf('hotkey', signing, ctx);
    const weights = await weightsGiven(input, ctx);
    const begun = performance.now();
    const { chain, at, terms } = await reachChain(input, ctx);
    const hotkey = party.account;
    const chosen = chooseMode({ ...input, mechanism: input.mech }, terms, chain);
    const bounds = boundsOf({ hotkey, input, weights: weights(), ...chosen }, terms, chain);
    if (input.dryRun) return { bounds, at, ended: undefined };
    await mustBeApproved(bounds, ctx);
    const place = { netuid: input.netuid, mechanism: input.mech };
    const lock = ctx.commitNotes.lock({ genesis: chain.genesis, hotkey, ...place });
    try {
      const signer = await party.unlock();
      // Nobody who looks at a plan for long has it kept for less long.
      const spent = input.yes ? performance.now() - begun : 0;
      const over = input.forTime === undefined ? [] : [timeout(input.forTime - spent)];
      const book = commitBook(ctx, hotkey, signer);
      const ledger = openLedger(ctx.tell);
      const sent = { hash: undefined as string | undefined };
      const kept = await ctx.holdingOn((interrupted) =>
        keepOn(
          {
            ...{ input, place, hotkey, party, book, weights, ledger, lock },
            every: input.untilRevealed ? undefined : input.every,
            watch: openWatch(),
            stop: AbortSignal.any([interrupted, ...over]),
            connect: () => sameChain(input, chain, ctx),
            ctx: quietly(ctx, (hash) => {
              sent.hash = hash;
            }),
            lastSent: () => sent.hash,
          } satisfies Keeper,
          chain,
        ),
      );
      return reportOf(bounds, kept, weights, ledger);
    } finally {
      lock.release();
    }
  },
});

const timeout = (ms: number): AbortSignal => AbortSignal.timeout(Math.max(0, Math.round(ms)));

async function mustBeApproved(bounds: Bounds, ctx: Context): Promise<void> {
  const given = bounds.input.yes;
  ctx.preview(boundsView(bounds), given ? 'given' : 'asked');
  if (given) return;
  const { confirm } = await ctx.prompts();
  if (!(await confirm('Sign all of this as it comes?'))) {
    throw refuse('declined', 'nothing was signed');
  }
}

/** What is signed was approved as a whole: each part is told by its event alone. */
const quietly = (ctx: Context, sending: (hash: string) => void): Context => ({
  ...ctx,
  canAsk: false,
  preview: () => {},
  warn: ctx.tell,
  during: (_what, work) => work,
  sending: (hash) => {
    sending(hash);
    ctx.sending(hash);
  },
});

async function sameChain(input: KeepInput, { genesis }: Chain, ctx: Context): Promise<Chain> {
  const chain = await ctx.chain(input.network);
  if (chain.genesis === genesis) return chain;
  throw refuse(
    'wrong-network',
    `${chain.url} is another chain than the one that was kept: its genesis is ${chain.genesis}`,
    'run the command again if that is meant',
  );
}

async function reportOf(
  bounds: Bounds,
  { end, chain, sight }: Kept,
  weights: Keeper['weights'],
  ledger: Keeper['ledger'],
): Promise<Report> {
  const given = weights();
  const row = weightsFromDecimals(given ?? []).toSorted(([left], [right]) => left - right);
  const wished = { uids: row.map(([uid]) => uid), values: row.map(([, value]) => value) };
  const asIntended = given && sight ? isRow(sight.stored, wished) : undefined;
  const at = sight?.at ?? (await chain.head());
  return { bounds, at, ended: { end, ledger, sight, asIntended, blockTime: chain.blockTime() } };
}
