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
