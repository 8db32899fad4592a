import type { OptionSpec } from '../commands/define.js';
import type { Request } from './tree.js';

/** Options that say how to run a command once, not what it does. */
const passing = new Set(['yes', 'dryRun', 'idempotencyKey']);

/**
 * The command line that does the same again in another shell: what was typed, and what the
 * environment added to it. Options never carry a secret, so the line has none.
 */
export function repeatLine({ words, command, typed }: Request, env: NodeJS.ProcessEnv): string {
  const given = Object.entries(command.options).flatMap(([name, spec]) =>
    passing.has(name) ? [] : optionWords(spec, typed.options[name], env),
  );
  return ['btcli', words, ...typed.words.map(quoted), ...given].join(' ');
}

function optionWords(
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
