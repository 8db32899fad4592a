import type { CommandOutline, EntryOutline, OptionOutline, WordOutline } from './outline.js';

/** A fish completion script that needs no Node to run. */
export function fishCompletion(entries: readonly EntryOutline[]): string {
  const lines = entries.flatMap((entry) => [
    `complete -c btcli -f -n __fish_use_subcommand -a ${entry.name} -d ${quoted(entry.summary)}`,
    ...entryLines(entry),
  ]);
  return `# fish completion for btcli\n${lines.join('\n')}\n`;
}

function entryLines(entry: EntryOutline): readonly string[] {
  const after = `__fish_seen_subcommand_from ${entry.name}`;
  if ('command' in entry) return commandLines(after, entry.command);
  const { commands, seconds } = entry;
  return [
    ...offers(after, seconds),
    ...seconds.flatMap(({ name, below }) => offers(seen(after, name), below)),
    ...commands.flatMap((command) =>
      commandLines(command.name.split(' ').reduce(seen, after), command),
    ),
  ];
}

const seen = (after: string, word: string) => `${after}; and __fish_seen_subcommand_from ${word}`;

/** The words that may come next, as long as none of them is there. */
function offers(after: string, words: readonly WordOutline[]): readonly string[] {
  const none = `${after}; and not __fish_seen_subcommand_from ${words.map(({ name }) => name).join(' ')}`;
  return words.map(
    ({ name, summary }) =>
      `complete -c btcli -f -n ${quoted(none)} -a ${name} -d ${quoted(summary)}`,
  );
}

function commandLines(when: string, command: CommandOutline): readonly string[] {
  const { options, argumentChoices } = command;
  const places =
    argumentChoices.length > 0
      ? [`complete -c btcli -f -n ${quoted(when)} -a ${quoted(argumentChoices.join(' '))}`]
      : [];
  return [...options.map((option) => optionLine(when, option)), ...places];
}

function optionLine(when: string, option: OptionOutline): string {
  const names = option.names.map((name) =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  );
  const value = option.takesValue
    ? option.choices.length > 0
      ? ` -x -a ${quoted(option.choices.join(' '))}`
      : ' -r'
    : '';
  return `complete -c btcli -n ${quoted(when)} ${names.join(' ')}${value} -d ${quoted(option.summary)}`;
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
