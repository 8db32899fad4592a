import type { Context } from '../../../context.js';
import { resolveAccount } from '../../account.js';
import { command, type InputOf } from '../../define/command.js';
import type { OperationSpec } from '../../operation.js';
import { account } from '../../options/account.js';
import { newColdkey, swapAction } from '../../options/key-swap.js';
import { signing } from '../../options/signing.js';
import { type Report, reportBlock, reportJson, reportView } from '../../road/report.js';
import { takeRoad } from '../../road/road.js';
import { confirmStep, type Effect } from './confirm.js';
import { readFacts, stepCalls } from './facts.js';
import { announcementMoved, type Facts, type Plan, planStep, stepCall } from './plan.js';
import { type Request, requestOf } from './request.js';
import { readStatus, type Status } from './status.js';
import { statusJson, statusView } from './status-view.js';
import { cardOf, didJson, didView } from './view.js';

const own = { newColdkey, ss58: account };
const options = { ...signing, ...own };
const actions = [swapAction] as const;
type Input = InputOf<typeof options, typeof actions>;

/** The steps that are signed, as one write whose words are those of the command. */
const steps: OperationSpec<typeof own, Request, Facts, Plan, Effect> = {
  name: 'swap-coldkey',
  summary: 'Give everything a coldkey has to another, after announcing it',
  signer: 'coldkey',
  calls: Object.values(stepCalls).flat(),
  options: own,
  examples: [
    'wallet swap-coldkey status --wallet alice',
    'wallet swap-coldkey announce --wallet alice --new-coldkey fresh',
    'wallet swap-coldkey execute --wallet alice --new-coldkey fresh --yes --json',
    'wallet swap-coldkey dispute --wallet alice',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account: coldkey, ctx }) => requestOf(input as Input, coldkey, ctx),
  read: readFacts,
  call: stepCall,
  plan: planStep,
  card: cardOf,
  moved: announcementMoved,
  confirm: confirmStep,
  view: didView,
  json: didJson,
};

type Answer =
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'step'; readonly report: Report<Request, Effect> };

export const walletSwapColdkey = command({
  name: steps.name,
  summary: steps.summary,
  effect: 'spends',
  signer: 'coldkey',
  calls: steps.calls,
  options,
  arguments: actions,
  examples: steps.examples,
  schema: steps.schema,
  view: (answer: Answer) =>
    answer.kind === 'status' ? statusView(answer.status) : reportView(answer.report, steps),
  json: (answer) =>
    answer.kind === 'status' ? statusJson(answer.status) : reportJson(answer.report, steps),
  block: (answer) => (answer.kind === 'status' ? answer.status.at : reportBlock(answer.report)),
  async run(input, ctx): Promise<Answer> {
    if (input.action !== 'status') {
      return { kind: 'step', report: await takeRoad(steps, input, ctx) };
    }
    const coldkey = await statusOf(input, ctx);
    return { kind: 'status', status: await readStatus(coldkey, await ctx.chain(input.network)) };
  },
});

const statusOf = async (input: Input, ctx: Context) =>
  input.ss58
    ? (await resolveAccount(input.ss58, 'account', input, ctx)).address
    : (await ctx.wallets(input.walletPath)).coldkeyAddress(input.wallet);
