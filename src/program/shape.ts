import type { Command } from '../commands/define/command.js';
import { universal } from '../commands/options/universal.js';
import { parseInput, type Typed } from '../commands/parse-input.js';
import { refuse } from '../errors.js';
import { answerEnvelope } from '../format/envelope.js';
import type { Json } from '../format/json.js';
import { checkFields } from '../format/schema/fields.js';
import type { JsonSchema } from '../format/schema/json-schema.js';
import { sampleOf } from '../format/schema/sample.js';
import type { Shape } from '../format/shape.js';
import { listsFields, mannerOf } from './manner.js';

const { columns, format, full, jq, sort } = universal;

/**
 * The form an answer is wanted in. Whatever is wrong with it is refused here, before the command
 * does anything: once money moved it would be too late.
 */
export async function shapeOf(typed: Typed, words: string, command: Command): Promise<Shape> {
  const parsed = parseInput(
    { options: { columns, format, full, jq, sort }, arguments: [] },
    { options: typed, words: [] },
    {},
  ) as Omit<Shape, 'fields'>;
  const fields =
    listsFields(typed.fields) || typed.fields === undefined
      ? undefined
      : universal.fields.parse?.(String(typed.fields));
  const shape: Shape = { ...parsed, fields, format: mannerOf(typed).format };
  refuseContradictions(typed, shape, words, command);
  if (shape.fields) checkFields(shape.fields, await dataSchema(command));
  if (shape.jq !== undefined) await checkExpression(shape, words, command);
  return shape;
}

/** The JSON Schema of a command's `data`. */
export async function dataSchema({ schema }: Command): Promise<JsonSchema> {
  return ((await schema?.())?.data ?? {}) as JsonSchema;
}

function refuseContradictions(typed: Typed, shape: Shape, words: string, command: Command): void {
  const asked = typeof typed.format === 'string' ? typed.format : undefined;
  if (asked !== undefined && asked !== 'json' && (typed.json === true || shape.jq !== undefined)) {
    const other = typed.json === true ? '--json' : '--jq';
    throw refuse('bad-input', `--format ${asked} and ${other} exclude each other`, 'keep one');
  }
  if (shape.fields && shape.format === 'table') {
    throw refuse(
      'bad-input',
      'a table has columns, not fields',
      'use --columns instead of --fields',
    );
  }
  if (shape.columns === undefined && shape.sort === undefined) return;
  if (command.rows === undefined) {
    throw refuse('bad-input', `btcli ${words} shows no table`, 'leave --columns and --sort out');
  }
  const isDrawnFromTable = ['table', 'csv', 'md'].includes(shape.format) && !shape.fields;
  if (!isDrawnFromTable) {
    throw refuse(
      'bad-input',
      `--columns and --sort are about tables, not about ${shape.fields ? 'fields' : shape.format}`,
      'choose with --fields, order with --jq',
    );
  }
}

/** A command that changes something is tried on a sample, so that the expression cannot fail after it. */
async function checkExpression(shape: Shape, words: string, command: Command): Promise<void> {
  const { checkJq } = await import('../format/formats/jq.js');
  if (command.effect === 'reads') return checkJq(shape.jq ?? '', undefined);
  const data: Json = sampleOf(await dataSchema(command));
  const head = { command: words, version: command.version, warnings: [] };
  const envelope = answerEnvelope(
    { ...head, origin: { network: 'finney', genesis: `0x${'0'.repeat(64)}` } },
    { number: 7, hash: `0x${'0'.repeat(64)}` },
    data,
  );
  return checkJq(shape.jq ?? '', JSON.stringify(envelope));
}
