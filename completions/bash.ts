import type { CommandOutline, GroupOutline } from './outline.js';

/** A bash completion script that needs no Node to run. */
export function bashCompletion(groups: readonly GroupOutline[]): string {
  const names = groups.map(({ name }) => name).join(' ');
  return `# bash completion for btcli
_btcli() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=''
  case "$COMP_CWORD" in
    1) words='${names} --help --version' ;;
    2) case "\${COMP_WORDS[1]}" in
${groups.map(({ name, commands }) => `      ${name}) words='${commands.map((c) => c.name).join(' ')}' ;;`).join('\n')}
    esac ;;
    *) case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${groups.flatMap(({ name, commands }) => commands.map((command) => commandCase(name, command))).join('\n')}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _btcli btcli
`;
}

function commandCase(group: string, { name, options }: CommandOutline): string {
  const all = options.flatMap((option) => option.names).join(' ');
  const values = options
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => `        ${names.join('|')}) words='${choices.join(' ')}' ;;`);
  return `      '${group} ${name}') case "$previous" in
${[...values, `        *) words='${all}' ;;`].join('\n')}
      esac ;;`;
}
