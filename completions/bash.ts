import type { CommandOutline, EntryOutline } from './outline.js';

/** A bash completion script that needs no Node to run. */
export function bashCompletion(entries: readonly EntryOutline[]): string {
  const names = entries.map(({ name }) => name).join(' ');
  return `# bash completion for btcli
_btcli() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=''
  case "$COMP_CWORD:\${COMP_WORDS[1]}:\${COMP_WORDS[2]}:\${COMP_WORDS[3]}" in
    1:*) words='${names} --help --version' ;;
${entries.flatMap(entryCases).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _btcli btcli
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

function commandCase(pattern: string, { options, argumentChoices }: CommandOutline): string {
  const all = [...argumentChoices, ...options.flatMap((option) => option.names)].join(' ');
  const values = options
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => `      ${names.join('|')}) words='${choices.join(' ')}' ;;`);
  return `    ${pattern}) case "$previous" in
${[...values, `      *) words='${all}' ;;`].join('\n')}
    esac ;;`;
}
