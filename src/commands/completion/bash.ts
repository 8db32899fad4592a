import { BASH_WORDS } from './bash-words.js';
import type { Kind } from './kinds.js';
import type { CommandOutline, EntryOutline, OptionOutline, Outline } from './outline.js';

/** A bash completion script; it starts the program only for what lies in the program's own files. */
export function bashCompletion({ common, entries }: Outline): string {
  const names = entries.map(({ name }) => name).join(' ');
  return `# bash completion for btcli
${BASH_WORDS}
_btcli_common() {
  case "$previous" in
${valueCases(common).join('\n')}
    *) return 1 ;;
  esac
}
_btcli() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words='' files=''
  if [[ $current == = ]]; then current=''
  elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  local common='${common.flatMap((option) => option.names).join(' ')}'
  case "$COMP_CWORD:\${COMP_WORDS[1]}:\${COMP_WORDS[2]}:\${COMP_WORDS[3]}" in
    1:*) words='${names} --help --version' ;;
${entries.flatMap(entryCases).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ $files == folder ]]; then COMPREPLY=($(compgen -d -- "$current")); fi
  if [[ \${COMPREPLY[0]-} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o bashdefault -o default -F _btcli btcli
`;
}

function entryCases(entry: EntryOutline): readonly string[] {
  if ('command' in entry) return [commandCase(`*:${entry.name}:*`, entry.command)];
  const { name: first, commands, seconds } = entry;
  const nested = seconds.filter(({ below }) => below.length > 0);
  return [
    `    2:${first}:*) words='${seconds.map(({ name }) => name).join(' ')}' ;;`,
    ...nested.map(
      ({ name, below }) =>
        `    3:${first}:${name}:*) words='${below.map((each) => each.name).join(' ')}' ;;`,
    ),
    ...commands.map((command) => {
      const [second, third = '*'] = command.name.split(' ');
      return commandCase(`*:${first}:${second}:${third}`, command);
    }),
  ];
}

function commandCase(pattern: string, command: CommandOutline): string {
  const { options, argumentChoices, argumentKinds } = command;
  const all = [...argumentChoices, ...options.flatMap((option) => option.names)].join(' ');
  const asked = argumentKinds.map((kind) => asking[kind] ?? '').join('');
  return `    ${pattern}) case "$previous" in
${[...valueCases(options), `      *) _btcli_common || { words='${all} '$common${asked}; } ;;`].join('\n')}
    esac ;;`;
}

const valueCases = (options: readonly OptionOutline[]): readonly string[] =>
  options
    .filter(({ takesValue }) => takesValue)
    .map((option) => `      ${option.names.join('|')}) ${offer(option)} ;;`);

const offer = ({ kind, choices }: OptionOutline): string => {
  const fixed = `words='${choices.join(' ')}'`;
  return kind === undefined ? fixed : `${fixed}${asking[kind] ?? ''}`;
};

const asking: Partial<Record<Kind, string>> = {
  wallet: '; _btcli_wallet',
  hotkey: '; _btcli_hotkey',
  account: '; _btcli_account',
  entry: '; _btcli_ask account addresses.json',
  network: '; _btcli_ask network config.json',
  netuid: '; _btcli_netuid',
  folder: '; files=folder',
};
