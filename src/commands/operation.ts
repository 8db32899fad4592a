import type { Context } from '../context.js';
import { type Command, command, type InputOf, type OptionSpecs } from './define.js';
import { signing } from './options/signing.js';
import type { OperationSpec, PlanOf, SigningInput } from './road/operation-spec.js';
import type { Party } from './road/party.js';
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
>(
  spec: OperationSpec<Options, Request, Facts, Plan, Effect>,
): Command & {
  readonly run: (
    input: InputOf<Options> & SigningInput,
    ctx: Context,
  ) => Promise<Report<Request, Effect>>;
} {
  const options = { ...signing, ...spec.options };
  const made = command({
    name: spec.name,
    summary: spec.summary,
    effect: 'spends',
    options,
    examples: spec.examples,
    schema: spec.schema,
    ...(spec.version !== undefined && { version: spec.version }),
    ...(typeof spec.signer === 'string' && { signer: spec.signer }),
    calls: spec.calls,
    view: (report: Report<Request, Effect>) => reportView(report, spec),
    json: (report: Report<Request, Effect>) => reportJson(report, spec),
    block: reportBlock,
    run: (input, ctx) => {
      const goTheRoad = (party?: Party) => takeRoad(spec, input as never, ctx, party);
      return spec.paced ? spec.paced(input as never, ctx, goTheRoad) : goTheRoad();
    },
  });
  return { ...made, run: (input, ctx) => made.run(input as never, ctx) };
}
