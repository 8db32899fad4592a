import type { Refusal } from '../errors.js';
import { refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import { arranged } from './arrange.js';
import { answerEnvelope, type Head, refusalEnvelope } from './envelope.js';
import type { Json } from './json.js';
import { escapeHidden } from './plain-text.js';
import { renderView } from './render.js';
import { isList, selectFields } from './schema/fields.js';
import type { Format, Shape } from './shape.js';
import type { Canvas } from './style.js';
import type { View } from './view.js';

/** A finished command's answer before it has any form. */
export type Drawable = {
  readonly view: () => View;
  readonly json: () => Json;
  readonly block: BlockRef | undefined;
  /** The field of the data that holds the rows, if the view is a table. */
  readonly rows: string | undefined;
};

/** The text of an answer in the form that was asked for, without a final newline. */
export async function drawAnswer(
  answer: Drawable,
  shape: Shape,
  head: Head,
  canvas: Canvas,
): Promise<string> {
  const data = () => {
    const whole = answer.json();
    return shape.fields ? selectFields(whole, shape.fields) : whole;
  };
  const envelope = () => answerEnvelope(head, answer.block, data());
  switch (shape.format) {
    case 'table':
      return renderView(laidOut(answer.view(), shape), canvas, shape.full);
    case 'json': {
      if (shape.jq === undefined) return jsonText(envelope());
      const { runJq } = await import('./formats/jq.js');
      return escapeHidden(await runJq(shape.jq, JSON.stringify(envelope())));
    }
    case 'ndjson':
      return rowsOf(data(), answer.rows).map(jsonText).join('\n');
    case 'yaml':
      return (await import('./formats/yaml.js')).yamlText(envelope());
    case 'csv':
    case 'md': {
      const { fieldsGrid, viewGrid } = await import('./formats/grid.js');
      const grid = shape.fields
        ? fieldsGrid(answer.json(), answer.rows, shape.fields)
        : viewGrid(laidOut(answer.view(), shape));
      return shape.format === 'csv'
        ? (await import('./formats/csv.js')).csvText(grid)
        : (await import('./formats/md.js')).mdText(grid);
    }
  }
}

/** A refusal for scripts; nothing for the formats that have no place for one. */
export async function drawRefusal(
  refusal: Refusal,
  format: Format,
  head: Head,
): Promise<string | undefined> {
  if (format === 'json' || format === 'ndjson') return jsonText(refusalEnvelope(head, refusal));
  if (format !== 'yaml') return undefined;
  return (await import('./formats/yaml.js')).yamlText(refusalEnvelope(head, refusal));
}

const jsonText = (value: Json): string => escapeHidden(JSON.stringify(value));

function rowsOf(data: Json, rows: string | undefined): readonly Json[] {
  const held =
    rows === undefined || data === null || typeof data !== 'object' || isList(data)
      ? undefined
      : data[rows];
  return held !== undefined && isList(held) ? held : [data];
}

function laidOut(view: View, shape: Shape): View {
  if (view.kind === 'table') return arranged(view, shape);
  if (shape.columns === undefined && shape.sort === undefined) return view;
  if (view.kind === 'chart' || view.kind === 'heat') return arranged(view.table, shape);
  throw refuse('bad-input', 'this answer has no columns', 'leave --columns and --sort out');
}
