import type { CommandOutline, EntryOutline, OptionOutline, Outline } from './outline.js';
import { ZSH_WORDS } from './zsh-words.js';

/** A zsh completion script; it starts the program only for what lies in the program's own files. */
export const zshCompletion = ({ common, entries }: Outline): string => `#compdef btcli
${ZSH_WORDS}
_btcli() {
  local -a common=(${common.map(optionPlace).join(' ')})
  case "$CURRENT:$words[2]:$words[3]:$words[4]" in
    2:*) _values 'command' ${entries.map(described).join(' ')} ;;
${entries.flatMap(entryCases).join('\n')}
  esac
}
if [[ $funcstack[1] == _btcli ]]; then _btcli "$@"; else compdef _btcli btcli; fi
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
  const { options, argumentChoices, argumentKinds } = command;
  const place = actionOf(argumentKinds[0], argumentChoices);
  return `    ${pattern}) shift ${words} words; (( CURRENT -= ${words} )); _arguments ${options.map(optionPlace).join(' ')} $common ${quoted(`*:argument:${place}`)} ;;`;
}

const described = ({ name, summary }: { name: string; summary: string }) =>
  quoted(`${name}[${plain(summary)}]`);

function optionPlace({ names, summary, takesValue, choices, kind }: OptionOutline): string {
  const value = takesValue ? `:value:${actionOf(kind, choices)}` : '';
  return names.map((name) => quoted(`${name}[${plain(summary)}]${value}`)).join(' ');
}

function actionOf(kind: OptionOutline['kind'], choices: readonly string[]): string {
  switch (kind) {
    case 'wallet':
    case 'hotkey':
    case 'account':
    case 'netuid':
      return `_btcli_${kind}`;
    case 'entry':
      return '{ _btcli_ask account addresses.json }';
    case 'network':
      return `{ _btcli_network "${choices.join(' ')}" }`;
    case 'folder':
      return '_files -/';
    case 'file':
      return '_files';
    default:
      return choices.length > 0 ? `(${choices.join(' ')})` : '_default';
  }
}

/** Brackets and colons separate fields in a zsh specification. */
const plain = (summary: string) => summary.replace(/[[\]:]/g, ' ');
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
