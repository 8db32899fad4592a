import { markdownTable } from 'markdown-table';
import { runtimeNames } from '../src/chain/calls/runtime-names.js';
import type { Catalogued } from '../src/commands/catalogue.js';
import type { Command } from '../src/commands/define/command.js';
import type { OptionSpec } from '../src/commands/define/option.js';
import { groups } from '../src/commands/index.js';
import { schemaId } from '../src/format/schema/envelope.js';

/** The reference page of one group of commands, or of a command that stands alone. */
export const referencePage = (name: string, commands: readonly Catalogued[]): string =>
  [`# btcli ${name}`, ...commands.map(section)].join('\n\n').concat('\n');

/** A topic, drawn as it is in a terminal. */
export function topicPage(text: string): string {
  const [title = '', ...lines] = text.trimEnd().split('\n');
  return `# ${title}\n\n\`\`\`text\n${lines.join('\n').trim()}\n\`\`\`\n`;
}

/** Where everything is. */
export const indexPage = (
  names: readonly string[],
  topics: readonly { readonly name: string; readonly summary: string }[],
): string => `# Reference

What every command takes besides: \`btcli tools --json\`, and the end of every \`--help\`.

${names.map((name) => `- [btcli ${name}](${name}.md): ${groups[name]?.summary}`).join('\n')}

## Topics

${topics.map(({ name, summary }) => `- [${name}](about-${name}.md): ${summary}`).join('\n')}
`;

function section({ words, command }: Catalogued): string {
  const names = command.arguments.map(({ name }) => ` <${name}>`).join('');
  return [
    `## btcli ${words}${names}`,
    `${command.summary}.`,
    factsOf(words, command).join('  \n'),
    argumentTable(command),
    optionTable(command),
    ['```sh', ...command.examples.map((line) => `btcli ${line}`), '```'].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function factsOf(words: string, { effect, signer, calls, version }: Command): readonly string[] {
  const signs = calls.map((kind) => `\`${runtimeNames[kind].pallet}.${runtimeNames[kind].name}\``);
  return [
    `Effect: ${effect}`,
    ...(signer === undefined ? [] : [`Signed by: ${signer}`]),
    ...(signs.length === 0 ? [] : [`Calls, newest first: ${signs.join(', ')}`]),
    `Answer: \`${schemaId(words, version)}\``,
  ];
}

const argumentTable = ({ arguments: words }: Command): string =>
  words.length === 0
    ? ''
    : table(
        ['argument', 'what it is'],
        words.map(({ name, summary }) => [`\`${name}\``, summary]),
      );

const optionTable = ({ options }: Command): string =>
  Object.keys(options).length === 0
    ? ''
    : table(
        ['option', 'what it does', 'default', 'variable'],
        Object.values(options).map(optionRow),
      );

const optionRow = ({ flags, summary, fallback, env, required }: OptionSpec<unknown>) => [
  `\`${flags}\``,
  summary,
  required ? 'required' : (fallback ?? ''),
  env === undefined ? '' : `\`${env}\``,
];

/** Inside a table a bar would end the cell. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  markdownTable([head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|'))));
