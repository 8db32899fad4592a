import type { CommandOutline, EntryOutline, OptionOutline } from './outline.js';

/** A zsh completion script that needs no Node to run. */
export const zshCompletion = (entries: readonly EntryOutline[]): string => `#compdef btcli
_btcli() {
  case "$CURRENT:$words[2]:$words[3]:$words[4]" in
    2:*) _values 'command' ${entries.map(described).join(' ')} ;;
${entries.flatMap(entryCases).join('\n')}
  esac
}
compdef _btcli btcli
`;

function entryCases(entry: EntryOutline): readonly string[] {
  if ('command' in entry) return [commandCase(`*:${entry.name}:*`, 1, entry.command)];
  const { name: first, commands, seconds } = entry;
  const nested = seconds.filter(({ below }) => below.length > 0);
  return [
    `    3:${first}:*) _values 'command' ${seconds.map(described).join(' ')} ;;`,
    ...nested.map(
      ({ name, below }) =>
        `    4:${first}:${name}:*) _values 'command' ${below.map(described).join(' ')} ;;`,
    ),
    ...commands.map((command) => {
      const [second, third] = command.name.split(' ');
      const pattern = `*:${first}:${second}:${third ?? '*'}`;
      return commandCase(pattern, third === undefined ? 2 : 3, command);
    }),
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
