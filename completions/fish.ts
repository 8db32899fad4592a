import type { GroupOutline, OptionOutline } from './outline.js';

/** A fish completion script that needs no Node to run. */
export function fishCompletion(groups: readonly GroupOutline[]): string {
  const lines = groups.flatMap(({ name: group, summary, commands }) => [
    `complete -c btcli -f -n __fish_use_subcommand -a ${group} -d ${quoted(summary)}`,
    ...commands.flatMap((command) => [
      `complete -c btcli -f -n ${quoted(`__fish_seen_subcommand_from ${group}; and not __fish_seen_subcommand_from ${commands.map((c) => c.name).join(' ')}`)} -a ${command.name} -d ${quoted(command.summary)}`,
      ...command.options.map((option) => optionLine(group, command.name, option)),
    ]),
  ]);
  return `# fish completion for btcli\n${lines.join('\n')}\n`;
}

function optionLine(group: string, command: string, option: OptionOutline): string {
  const when = `__fish_seen_subcommand_from ${group}; and __fish_seen_subcommand_from ${command}`;
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
