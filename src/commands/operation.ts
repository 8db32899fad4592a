import type { Context } from '../context.js';
import type { ArgumentSpecs } from './define/argument.js';
import { type Command, command, type InputOf } from './define/command.js';
import type { OptionSpecs } from './define/option.js';
import { signing } from './options/signing.js';
import type { OperationSpec, PlanOf, SigningInput } from './road/operation-spec.js';
import { type Report, reportBlock, reportJson, reportView } from './road/report.js';
import { takeRoad } from './road/road.js';

export type { Did, OperationSpec, SigningInput } from './road/operation-spec.js';

/** The command of one write. */
export function operation<
  const Options extends OptionSpecs,
  Request,
  Facts,
  Plan extends PlanOf,
  Effect,
  const Arguments extends ArgumentSpecs = readonly [],
>(
  spec: OperationSpec<Options, Request, Facts, Plan, Effect, Arguments>,
): Command & {
  readonly run: (
    input: InputOf<Options, Arguments> & SigningInput,
    ctx: Context,
  ) => Promise<Report<Request, Effect>>;
  /** For a longer command that goes the same road; see `walk`. */
  readonly spec: OperationSpec<Options, Request, Facts, Plan, Effect, Arguments>;
} {
  const options = { ...signing, ...spec.options };
  const made = command({
    name: spec.name,
    summary: spec.summary,
    effect: 'spends',
    options,
    ...(spec.arguments && { arguments: spec.arguments }),
    examples: spec.examples,
    schema: spec.schema,
    ...(spec.version !== undefined && { version: spec.version }),
    ...(typeof spec.signer === 'string' && { signer: spec.signer }),
    calls: spec.calls,
    view: (report: Report<Request, Effect>) => reportView(report, spec),
    json: (report: Report<Request, Effect>) => reportJson(report, spec),
    block: reportBlock,
    run: (input, ctx) => takeRoad(spec as never, input as never, ctx) as never,
  });
  return { ...made, run: (input, ctx) => made.run(input as never, ctx), spec };
}
