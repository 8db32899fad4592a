import type { GroupOutline, OptionOutline } from './outline.js';

/** A zsh completion script that needs no Node to run. */
export const zshCompletion = (groups: readonly GroupOutline[]): string => `#compdef btcli
_btcli() {
  case "$CURRENT" in
    2) _values 'group' ${groups.map((group) => described(group)).join(' ')} ;;
    3) case "$words[2]" in
${groups.map(({ name, commands }) => `      ${name}) _values 'command' ${commands.map((command) => described(command)).join(' ')} ;;`).join('\n')}
    esac ;;
    *) case "$words[2] $words[3]" in
${groups.flatMap(({ name, commands }) => commands.map((command) => `      '${name} ${command.name}') shift 2 words; (( CURRENT -= 2 )); _arguments ${command.options.map(argument).join(' ')} ;;`)).join('\n')}
    esac ;;
  esac
}
compdef _btcli btcli
`;

const described = ({ name, summary }: { name: string; summary: string }) =>
  quoted(`${name}[${plain(summary)}]`);

function argument({ names, summary, takesValue, choices }: OptionOutline): string {
  const value = takesValue
    ? `:value:${choices.length > 0 ? `(${choices.join(' ')})` : '_default'}`
    : '';
  return names.map((name) => quoted(`${name}[${plain(summary)}]${value}`)).join(' ');
}

/** Brackets and colons separate fields in a zsh specification. */
const plain = (summary: string) => summary.replace(/[[\]:]/g, ' ');
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
