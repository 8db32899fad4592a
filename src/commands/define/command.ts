import type { CallKind } from '../../chain/call.js';
import type { Context } from '../../context.js';
import type { Json } from '../../format/json.js';
import type { Static, TSchema } from '../../format/schema/typebox.js';
import type { View } from '../../format/view.js';
import type { BlockRef } from '../../units/block.js';
import type { ArgumentSpec, ArgumentSpecs } from './argument.js';
import type { OptionSpec, OptionSpecs } from './option.js';

/** What a command's `run` receives: one parsed value for each of its options and arguments. */
export type InputOf<Options extends OptionSpecs, Arguments extends ArgumentSpecs = readonly []> = {
  readonly [Name in keyof Options]: Options[Name] extends OptionSpec<infer T> ? T : never;
} & {
  readonly [Spec in Arguments[number] as Spec['name']]: Spec extends ArgumentSpec<string, infer T>
    ? T
    : never;
};

/** What a command does to the world; drives review, docs and which options it offers. */
export type Effect = 'reads' | 'edits' | 'writes-keys' | 'spends' | 'runs';

export type CommandSpec<
  Options extends OptionSpecs,
  Report,
  Arguments extends ArgumentSpecs = readonly [],
  Data extends TSchema = TSchema,
> = {
  readonly name: string;
  readonly summary: string;
  readonly effect: Effect;
  readonly options: Options;
  /** Words after the command's own, in order; none may share a name with an option. */
  readonly arguments?: Arguments;
  /** At least two real command lines, without the leading `btcli`. */
  readonly examples: readonly string[];
  readonly run: (input: InputOf<Options, Arguments>, ctx: Context) => Promise<Report>;
  /** What a person sees on stdout. */
  readonly view: (report: Report) => View;
  /** Loads what scripts may rely on in `data`; checked against `json` by the compiler. */
  readonly schema?: () => Promise<{ readonly data: Data }>;
  /** Counts the breaking changes of the schema, from 1. */
  readonly version?: number;
  /** The field of `data` that holds the rows, for a command whose view is a table. */
  readonly rows?: string;
  /** The same where another list holds them, as the report has it. */
  readonly rowsOf?: (report: Report) => string;
  /** Whose signature it needs, when it needs one. */
  readonly signer?: 'coldkey' | 'hotkey';
  /** The calls it may sign, newest first. */
  readonly calls?: readonly CallKind[];
  /** What a script reads as `data` under --json. */
  readonly json: (report: Report) => Json & Static<Data>;
  /** The block the answer was read at, for the envelope. */
  readonly block?: (report: Report) => BlockRef | undefined;
  /** Whether the answer, whole as it is, tells of a fault; it then ends with the status of a failed check. */
  readonly findsFault?: (report: Report) => boolean;
  /** For a command that stays after it answered: settles when it is over. */
  readonly linger?: (report: Report, ctx: Context) => Promise<void>;
  /** For a command that can answer again and again. */
  readonly live?: Live<InputOf<Options, Arguments>, Report>;
  /** For a command that is needed just when the configuration is damaged: it runs without one. */
  readonly bearsDamage?: true;
  /** For a command that looks for what is wrong: nothing that was kept of a chain is taken for true. */
  readonly believesNothingKept?: true;
};

/** How a command goes on after its first answer. */
export type Live<Input, Report> = {
  /** Whether this line asks for it. */
  readonly isAsked: (input: Input) => boolean;
  /** The reports after the first, until stopped. */
  readonly later: (
    input: Input,
    first: Report,
    ctx: Context,
    stop: AbortSignal,
  ) => AsyncIterable<Report>;
};

/** A command with its types erased, as the program and the completions handle it. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly effect: Effect;
  readonly options: OptionSpecs;
  readonly arguments: ArgumentSpecs;
  readonly examples: readonly string[];
  readonly schema: (() => Promise<{ readonly data: TSchema }>) | undefined;
  readonly version: number;
  readonly rows: string | undefined;
  readonly signer: 'coldkey' | 'hotkey' | undefined;
  readonly calls: readonly CallKind[];
  readonly bearsDamage: boolean;
  readonly believesNothingKept: boolean;
  /** Whether this line asks for one answer after another. */
  readonly isLive: (input: Readonly<Record<string, unknown>>) => boolean;
  readonly answer: (input: Readonly<Record<string, unknown>>, ctx: Context) => Promise<Answer>;
};

/** A finished command's answer, ready to be drawn either way. */
export type Answer = {
  readonly view: () => View;
  readonly json: () => Json;
  readonly block: BlockRef | undefined;
  readonly rows: string | undefined;
  readonly findsFault: boolean;
  readonly linger: () => Promise<void>;
  /** The answers after this one, for a line that asks for them. */
  readonly later: (stop: AbortSignal) => AsyncIterable<Answer>;
};

/** Ties a definition's types together and erases them. */
export function command<
  Options extends OptionSpecs,
  Report,
  const Arguments extends ArgumentSpecs = readonly [],
  Data extends TSchema = TSchema,
>(
  spec: CommandSpec<Options, Report, Arguments, Data>,
): Command & { readonly run: CommandSpec<Options, Report, Arguments>['run'] } {
  const { name, summary, effect, options, examples, run } = spec;
  return {
    name,
    summary,
    effect,
    options,
    arguments: spec.arguments ?? [],
    examples,
    schema: spec.schema,
    version: spec.version ?? 1,
    rows: spec.rows,
    signer: spec.signer,
    calls: spec.calls ?? [],
    bearsDamage: spec.bearsDamage === true,
    believesNothingKept: spec.believesNothingKept === true,
    run,
    isLive: (input) => spec.live?.isAsked(input as InputOf<Options, Arguments>) ?? false,
    async answer(input, ctx) {
      const typed = input as InputOf<Options, Arguments>;
      const first = await run(typed, ctx);
      const answerOf = (report: Report): Answer => ({
        view: () => spec.view(report),
        json: () => spec.json(report),
        block: spec.block?.(report),
        rows: spec.rowsOf?.(report) ?? spec.rows,
        findsFault: spec.findsFault?.(report) ?? false,
        linger: async () => spec.linger?.(report, ctx),
        async *later(stop) {
          if (!spec.live) return;
          for await (const next of spec.live.later(typed, report, ctx, stop)) yield answerOf(next);
        },
      });
      return answerOf(first);
    },
  };
}
