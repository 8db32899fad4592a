import type { CommandOutline, EntryOutline, OptionOutline } from './outline.js';

/** A zsh completion script that needs no Node to run. */
export const zshCompletion = (entries: readonly EntryOutline[]): string => `#compdef btcli
_btcli() {
  case "$CURRENT:$words[2]:$words[3]" in
    2:*) _values 'command' ${entries.map(described).join(' ')} ;;
${entries.flatMap(entryCases).join('\n')}
  esac
}
compdef _btcli btcli
`;

function entryCases(entry: EntryOutline): readonly string[] {
  if ('command' in entry) return [commandCase(`*:${entry.name}:*`, 1, entry.command)];
  return [
    `    3:${entry.name}:*) _values 'command' ${entry.commands.map(described).join(' ')} ;;`,
    ...entry.commands.map((command) => commandCase(`*:${entry.name}:${command.name}`, 2, command)),
  ];
}

function commandCase(pattern: string, words: number, command: CommandOutline): string {
  const { options, argumentChoices } = command;
  const places =
    argumentChoices.length > 0 ? ` ${quoted(`*:argument:(${argumentChoices.join(' ')})`)}` : '';
  return `    ${pattern}) shift ${words} words; (( CURRENT -= ${words} )); _arguments ${options.map(optionPlace).join(' ')}${places} ;;`;
}

const described = ({ name, summary }: { name: string; summary: string }) =>
  quoted(`${name}[${plain(summary)}]`);

function optionPlace({ names, summary, takesValue, choices }: OptionOutline): string {
  const value = takesValue
    ? `:value:${choices.length > 0 ? `(${choices.join(' ')})` : '_default'}`
    : '';
  return names.map((name) => quoted(`${name}[${plain(summary)}]${value}`)).join(' ');
}

/** Brackets and colons separate fields in a zsh specification. */
const plain = (summary: string) => summary.replace(/[[\]:]/g, ' ');
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
