import type { Command } from './define/command.js';
import type { OptionSpec, OptionSpecs } from './define/option.js';
import type { Typed, TypedLine } from './parse-input.js';

/** Options that say how to run a command once, not what it does. */
const passing = new Set(['yes', 'dryRun', 'idempotencyKey']);

/** A command as it was called and what was typed behind its words. */
type Called = { readonly words: string; readonly command: Command; readonly typed: TypedLine };

/**
 * The command line that does the same again in another shell: what was typed, and what the
 * environment added to it. Options never carry a secret, so the line has none.
 */
export const repeatLine = ({ words, command, typed }: Called, env: NodeJS.ProcessEnv): string =>
  [
    ...['btcli', words, ...typed.words.map(quoted)],
    ...optionWords(command.options, typed.options, env),
  ].join(' ');

/** The words of a line as a shell reads them. */
export const typedLine = (words: readonly string[]): string =>
  ['btcli', ...words.map(quoted)].join(' ');

/** The options as they would be typed, in the order of their definition. */
export const optionWords = (
  specs: OptionSpecs,
  typed: Typed,
  env: NodeJS.ProcessEnv,
): readonly string[] =>
  Object.entries(specs).flatMap(([name, spec]) =>
    passing.has(name) ? [] : wordsOf(spec, typed[name], env),
  );

function wordsOf(
  spec: OptionSpec<unknown>,
  typed: string | true | undefined,
  env: NodeJS.ProcessEnv,
): readonly string[] {
  const flag = /--[a-z0-9-]+/.exec(spec.flags)?.[0] ?? spec.flags;
  if (typed === true) return [flag];
  const value = typed ?? (spec.env && env[spec.env]);
  return value ? [flag, quoted(value)] : [];
}

/** As a POSIX shell reads it back as one word. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
