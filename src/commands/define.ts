import type { CallKind } from '../chain/call.js';
import type { Context } from '../context.js';
import type { Json } from '../format/json.js';
import type { Static, TSchema } from '../format/schema/typebox.js';
import type { View } from '../format/view.js';
import type { BlockRef } from '../units/block.js';

/** What a typed text looks like before it is parsed, for whoever writes command lines by machine. */
export type TextSpec = {
  readonly type: 'string' | 'integer';
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly string[];
  /** What the number counts, such as TAO. */
  readonly unit?: string;
};

/** What is known on this machine beside the definitions, for an option whose value names some of it. */
export type Known = {
  /** Networks that the operator added. */
  readonly networks: readonly string[];
  /** Subnets that the cache has of the network at hand. */
  readonly subnets?: () => readonly { readonly netuid: number; readonly name: string }[];
};

/** How an option may be set once for all, in the environment or in a file. */
export type SettingSpec = {
  /** What the files call it; two switches that exclude each other share one. */
  readonly key: string;
  /** For a switch: the text that turns it on. */
  readonly on?: string;
  /** Whether the file of a project may say this: others write it. Never when left out. */
  readonly project?: (text: string) => boolean;
};

/** One option, defined once: its flags, its help and how its text becomes a value of type T. */
export type OptionSpec<T> = {
  /** As shown in help: `-w, --wallet <name>`. Without a `<value>` the option is a switch. */
  readonly flags: string;
  readonly summary: string;
  /** Turns the typed text into a value; refuses what it cannot read. Switches have none. */
  readonly parse?: (text: string, known?: Known) => T;
  /** The text that stands in when nothing was typed; it goes through `parse` as well. */
  readonly fallback?: string;
  /** Environment variable that is read before the files and the fallback. */
  readonly env?: string;
  readonly setting?: SettingSpec;
  /** Stands for the value where the option is typed without one, which flags like `--x [value]` allow. */
  readonly bare?: string;
  /** A command cannot run without it: missing ones are refused together, in one message. */
  readonly required?: true;
  /** For a switch: the option that makes no sense beside it, where that is not its name without `no-`. */
  readonly negates?: `--${string}`;
  /** Words a shell can complete. */
  readonly choices?: readonly string[];
  readonly text?: TextSpec;
  readonly '~value'?: T;
};

type Typed<T> = Omit<OptionSpec<T>, '~value' | 'parse'> & {
  readonly parse: (text: string, known?: Known) => T;
};

/** An option whose value is always there: it has a fallback or is required. */
export function option<T>(
  spec: Typed<T> & ({ readonly fallback: string } | { readonly required: true }),
): OptionSpec<T>;
/** An option that may be left out. */
export function option<T>(spec: Typed<T>): OptionSpec<T | undefined>;
export function option<T>(spec: Typed<T>): OptionSpec<T> {
  return spec;
}

/** A switch: true when typed. */
export const toggle = (
  spec: Pick<OptionSpec<boolean>, 'flags' | 'summary' | 'env' | 'setting' | 'negates'>,
): OptionSpec<boolean> => spec;

export type OptionSpecs = Readonly<Record<string, OptionSpec<unknown>>>;

/** A word that stands for itself, as in `explain <what>`: its name, help, and how text becomes a T. */
export type ArgumentSpec<Name extends string, T> = {
  readonly name: Name;
  readonly summary: string;
  /** Turns the typed text into a value; a variadic argument parses each of its words. */
  readonly parse: (text: string) => unknown;
  /** A command cannot run without it: missing ones are refused together with missing options. */
  readonly required?: true;
  /** Takes all the words that are left; only the last argument may. */
  readonly variadic?: true;
  /** Words a shell can complete. */
  readonly choices?: readonly string[];
  readonly text?: TextSpec;
  readonly '~value'?: T;
};

type Word<Name extends string, T> = Omit<ArgumentSpec<Name, T>, '~value' | 'parse'> & {
  readonly parse: (text: string) => T;
};

/** An argument that takes every word that is left; without words it is an empty list. */
export function argument<const Name extends string, T>(
  spec: Word<Name, T> & { readonly variadic: true },
): ArgumentSpec<Name, readonly T[]>;
/** An argument that is always there. */
export function argument<const Name extends string, T>(
  spec: Word<Name, T> & { readonly required: true },
): ArgumentSpec<Name, T>;
/** An argument that may be left out. */
export function argument<const Name extends string, T>(
  spec: Word<Name, T>,
): ArgumentSpec<Name, T | undefined>;
export function argument<Name extends string>(
  spec: Word<Name, unknown>,
): ArgumentSpec<Name, unknown> {
  return spec;
}

export type ArgumentSpecs = readonly ArgumentSpec<string, unknown>[];

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
