import { cellText } from './cell.js';
import { sortKey } from './order.js';
import { plainText } from './plain-text.js';
import { renderRecord } from './record.js';
import { type Canvas, inks } from './style.js';
import type { Cell, ChartView, Curve } from './view.js';
import { widthOf } from './width.js';
import { wrap } from './wrap.js';

const HEIGHT = 8;
/** A wider curve says no more. */
const WIDEST = 64;
const NARROWEST = 12;
/** Heights within one line, lowest first. */
const STEPS = 8;
const INDENT = '  ';

/** What a curve is drawn with. */
type Glyphs = {
  readonly steps: readonly string[];
  readonly axis: string;
  readonly corner: string;
  readonly floor: string;
};

const blocks: Glyphs = {
  steps: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  ...{ axis: '┤', corner: '└', floor: '─' },
};
/** Coarser, for a terminal that would show the others as rubbish. */
const letters: Glyphs = {
  steps: ['.', '.', '.', ':', ':', ':', '#', '#'],
  ...{ axis: '|', corner: '+', floor: '-' },
};

/** The signs of TAO and alpha for a terminal without Greek. */
const spelled = (text: string): string =>
  text.replaceAll('τ', 'TAO').replaceAll('α', 'alpha').replaceAll('…', '...');

/** Draws the facts, each curve below them, and the notes last. */
export function renderChart({ facts, curves }: ChartView, canvas: Canvas): string {
  const { notes = [], ...above } = facts;
  const ink = inks(canvas);
  const drawn = curves.flatMap((curve) => {
    const title = curve.title === undefined ? [] : [INDENT + ink.label(plainText(curve.title))];
    return ['', ...title, ...curveLines(curve, canvas)];
  });
  const below = notes.flatMap((line) => wrap(plainText(line), canvas.width - INDENT.length));
  return [
    renderRecord(above, canvas),
    ...drawn,
    ...(drawn.length > 0 && below.length > 0 ? [''] : []),
    ...below.map((line) => INDENT + ink.quiet(line)),
  ].join('\n');
}

type Point = { readonly cell: Cell; readonly value: bigint };

/** A curve in block letters, its highest and lowest value at the axis. */
function curveLines(
  { points, from, to }: Curve,
  { width, ascii = false }: Canvas,
): readonly string[] {
  const glyphs = ascii ? letters : blocks;
  const words = (cell: Cell) => (ascii ? spelled(cellText(cell)) : cellText(cell));
  const values = points.map(pointOf);
  const [low, high] = extremes(values.filter((point) => point !== undefined));
  if (!low || !high) return [`${INDENT}nothing to draw`];
  const [top, bottom] = [words(high.cell), words(low.cell)];
  const margin = Math.max(widthOf(top), widthOf(bottom));
  const room = Math.min(WIDEST, width - INDENT.length - margin - 2);
  if (room < NARROWEST) {
    const said = wrap(`from ${bottom} to ${top}; too narrow to draw`, width - INDENT.length);
    return said.map((line) => INDENT + line);
  }
  const heights = Array.from({ length: room }, (_, column) => {
    const point = values[Math.round((column * (values.length - 1)) / (room - 1))];
    return point && heightOf(point.value, low.value, high.value);
  });
  const isLevel = low.value === high.value;
  const [highest, lowest] = isLevel ? [HEIGHT / 2 - 1, -1] : [HEIGHT - 1, 0];
  const label = (line: number) => (line === highest ? top : line === lowest ? bottom : '');
  const lines = Array.from({ length: HEIGHT }, (_, index) => {
    const line = HEIGHT - 1 - index;
    const drawn = heights.map((height) => letterAt(height, line, glyphs)).join('');
    return `${INDENT}${label(line).padStart(margin)} ${glyphs.axis}${drawn}`.trimEnd();
  });
  const edge = INDENT + ' '.repeat(margin + 1);
  const gap = ' '.repeat(Math.max(1, room - widthOf(from) - widthOf(to)));
  return [
    ...lines,
    `${edge}${glyphs.corner}${glyphs.floor.repeat(room)}`,
    `${edge} ${from}${gap}${to}`,
  ];
}

function pointOf(cell: Cell | undefined): Point | undefined {
  const value = sortKey(cell);
  return cell && typeof value === 'bigint' ? { cell, value } : undefined;
}

function extremes(points: readonly Point[]): readonly [low?: Point, high?: Point] {
  const [first] = points;
  if (!first) return [];
  return points.reduce<readonly [Point, Point]>(
    ([low, high], point) => [
      point.value < low.value ? point : low,
      point.value > high.value ? point : high,
    ],
    [first, first],
  );
}

/** In eighths of a line, at least one: the lowest value is drawn, too. A level curve runs in the middle. */
function heightOf(value: bigint, low: bigint, high: bigint): number {
  const eighths = HEIGHT * STEPS;
  if (low === high) return eighths / 2;
  return 1 + Number(((value - low) * BigInt(eighths - 1)) / (high - low));
}

function letterAt(height: number | undefined, line: number, { steps }: Glyphs): string {
  const inLine = (height ?? 0) - line * STEPS;
  return inLine <= 0 ? ' ' : (steps[Math.min(inLine, STEPS) - 1] ?? ' ');
}
