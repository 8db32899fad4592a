import { type Refusal, refuse } from '../../errors.js';

/**
 * What a refusal says of options that were typed under other names: `--unsafe (here --no-limit)`. One
 * that stands on the line as it is spelled here stays.
 */
export function inTypedWords(
  { code, message, hint, details }: Refusal,
  spelled: ReadonlyMap<string, string>,
  argv: readonly string[],
): Refusal {
  const told = message.replace(/(?<![\w-])--?[a-z][a-z0-9-]*/gi, (option) => {
    const typed = spelled.get(option);
    return typed === undefined || argv.includes(option) ? option : `${typed} (here ${option})`;
  });
  return refuse(code, told, hint, details);
}
