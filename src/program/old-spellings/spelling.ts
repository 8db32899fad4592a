/** What became of an option of btcli 9 or 11. */
export type OldOption =
  /** The same under another name. */
  | { readonly kind: 'is'; readonly option: string; readonly orNothing: boolean }
  /** A switch that stands for these words; for none where it asked for what happens anyway. */
  | { readonly kind: 'means'; readonly words: readonly string[] }
  /** Its value is written in another way. */
  | { readonly kind: 'reads'; readonly as: (value: string) => readonly string[] }
  /** Its value is taken together with those of others, by the command's `gathered`. */
  | { readonly kind: 'gathers'; readonly under: string }
  /** Refused: why, and what to type. With `whereValued`, only where a value follows. */
  | {
      readonly kind: 'refused';
      readonly why: string;
      readonly type: string;
      readonly whereValued: boolean;
    };

/** What became of a command. */
export type OldCommand =
  | {
      readonly kind: 'is';
      readonly words: string;
      /** Words that follow the command's own, whatever was typed. */
      readonly adds: readonly string[];
      readonly options: Readonly<Record<string, OldOption>>;
      /** The words between the options, as they are written now. */
      readonly operands: (words: readonly string[]) => readonly string[];
      readonly gathered: (values: Readonly<Record<string, readonly string[]>>) => readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: string; readonly type: string };

export type OldCommands = Readonly<Record<string, OldCommand>>;
export type OldOptions = Readonly<Record<string, OldOption>>;

export const is = (option: string): OldOption => ({ kind: 'is', option, orNothing: false });

/** The same where the command has such an option; elsewhere it never did anything. */
export const isIfAny = (option: string): OldOption => ({ kind: 'is', option, orNothing: true });

export const means = (...words: readonly string[]): OldOption => ({ kind: 'means', words });
export const reads = (as: (value: string) => readonly string[]): OldOption => ({
  kind: 'reads',
  as,
});
export const gathers = (under: string): OldOption => ({ kind: 'gathers', under });
export const gone = (why: string, type: string): OldOption => ({
  ...{ kind: 'refused', why, type, whereValued: false },
});
export const goneWithValue = (why: string, type: string): OldOption => ({
  ...{ kind: 'refused', why, type, whereValued: true },
});

type Became = Partial<Omit<Extract<OldCommand, { kind: 'is' }>, 'kind' | 'words'>>;

export const became = (words: string, rest: Became = {}): OldCommand => ({
  ...{ kind: 'is', words, adds: [], options: {} },
  operands: (typed) => typed,
  gathered: () => [],
  ...rest,
});

export const notOffered = (why: string, type: string): OldCommand => ({
  ...{ kind: 'refused', why, type },
});

/** One rule under each of its spellings. */
export const each = (names: string, rule: OldOption): OldOptions =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule]));
