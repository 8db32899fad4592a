import type { CallKind } from '../../chain/call.js';
import { runtimeNames } from '../../chain/calls/runtime-names.js';
import { exitMeanings } from '../../errors.js';
import { schemaId } from '../../format/schema/envelope.js';
import { note, type TableView, text } from '../../format/view.js';
import type { Catalogued } from '../catalogue.js';
import { universal } from '../options/universal.js';
import { describeArgument, describeOption, inputSchema } from './describe.js';
import type { Data, ToolData } from './schema.js';

export const toolsView = (commands: readonly Catalogued[]): TableView => ({
  kind: 'table',
  title: 'Commands of btcli',
  columns: [
    { id: 'command', title: 'Command', sacrifice: 0 },
    { id: 'effect', title: 'Effect', sacrifice: 1 },
    { id: 'signer', title: 'Signer', sacrifice: 2 },
    { id: 'required', title: 'Required', sacrifice: 4 },
    { id: 'summary', title: 'Summary', sacrifice: 3 },
  ],
  rows: commands.map(({ words, command }) => [
    text(words),
    text(command.effect),
    command.signer ? text(command.signer) : note('-'),
    text(requiredOf(command).join(' ')),
    text(command.summary),
  ]),
  empty: 'none',
  notes: ['all about each with `btcli tools --json`'],
});

const requiredOf = (command: Catalogued['command']): readonly string[] => [
  ...command.arguments.filter(({ required }) => required).map(({ name }) => `<${name}>`),
  ...Object.values(command.options)
    .filter(({ required }) => required)
    .map(({ flags }) => /--[a-z0-9-]+/.exec(flags)?.[0] ?? flags),
];

export const toolsJson = (commands: readonly Catalogued[]): Data => ({
  commands: commands.map(toolJson),
  options: Object.entries(universal).map(([name, spec]) => describeOption(name, spec)),
  exitStatuses: Object.entries(exitMeanings).map(([status, meaning]) => ({
    ...{ status: Number(status), meaning },
  })),
});

function callName(kind: CallKind): string {
  const { pallet, name } = runtimeNames[kind];
  return `${pallet}.${name}`;
}

const toolJson = ({ words, command }: Catalogued): ToolData => ({
  name: words.replaceAll(' ', '_').replaceAll('-', '_'),
  words: words.split(' '),
  summary: command.summary,
  effect: command.effect,
  signer: command.signer ?? null,
  calls: command.calls.map(callName),
  arguments: command.arguments.map(describeArgument),
  options: Object.entries(command.options).map(([name, spec]) => describeOption(name, spec)),
  input: inputSchema(command),
  examples: command.examples.map((line) => `btcli ${line}`),
  output: schemaId(words, command.version),
  rows: command.rows ?? null,
  exitStatuses: Object.keys(exitMeanings).map(Number),
});
