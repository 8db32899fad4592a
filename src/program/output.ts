import type { Answer } from '../commands/define/command.js';
import type { Approval } from '../context.js';
import type { Refusal } from '../errors.js';
import { drawAnswer, drawRefusal } from '../format/draw-answer.js';
import type { Origin } from '../format/envelope.js';
import { plainText } from '../format/plain-text.js';
import { renderRefusal, renderWarning } from '../format/refusal.js';
import { renderView } from '../format/render.js';
import { overScreen } from '../format/screen.js';
import type { Shape } from '../format/shape.js';
import type { View } from '../format/view.js';
import { canvasOf, type Terminal } from '../terminal.js';
import type { Manner } from './manner.js';
import { write } from './write.js';

/** Everything that reaches a stream. stdout carries the answer alone, stderr all else. */
export type Output = {
  /** Settles when the answer was taken; rejects when it could not be drawn or written. */
  readonly answer: (answer: Answer, shape: Shape) => Promise<void>;
  /** The same for one answer of many: a table over the last one, else one document on one line. */
  readonly refresh: (answer: Answer, shape: Shape) => Promise<void>;
  readonly refusal: (refusal: Refusal) => Promise<void>;
  readonly preview: (view: View, approval: Approval) => void;
  readonly warn: (sentence: string) => void;
  /** One line about what has just happened, however the answer will be written. */
  readonly tell: (sentence: string) => void;
  /** A word aside to a person; never part of an answer. */
  readonly note: (sentence: string) => void;
  readonly trace: (sentence: string) => void;
  readonly text: (text: string) => Promise<void>;
};

/** What is being answered: a command's words and the version of its schema. */
export type Subject = { readonly command: string; readonly version: number };

/** Nothing is drawn to fit: a document is whole whatever its length. */
const PIPE = { width: Number.POSITIVE_INFINITY, colour: false };

export function openOutput(
  terminal: Terminal,
  manner: Manner,
  subject: Subject,
  origin: () => Origin,
): Output {
  const { env } = terminal;
  const warnings: string[] = [];
  const head = () => ({ ...subject, origin: origin(), warnings });
  const aside = (line: string) => terminal.stderr.write(`${line}\n`);
  const isTable = manner.format === 'table';
  const carriesWarnings = ['json', 'yaml'].includes(manner.format) && !manner.filtered;
  return {
    async answer(answer, shape) {
      const drawn = await drawAnswer(answer, shape, head(), canvasOf(terminal.stdout, env));
      await write(terminal.stdout, drawn === '' ? '' : `${drawn}\n`);
    },
    async refresh(answer, shape) {
      if (shape.format !== 'table') {
        const document = await drawAnswer(answer, { ...shape, format: 'json' }, head(), PIPE);
        return write(terminal.stdout, `${document}\n`);
      }
      const canvas = canvasOf(terminal.stdout, env);
      const drawn = await drawAnswer(answer, shape, head(), canvas);
      return write(
        terminal.stdout,
        overScreen(drawn, {
          columns: canvas.width,
          rows: terminal.stdout.rows ?? Number.POSITIVE_INFINITY,
        }),
      );
    },
    async refusal(refusal) {
      const drawn = await drawRefusal(refusal, manner.format, head());
      const spoken = renderRefusal(refusal, canvasOf(terminal.stderr, env));
      if (drawn === undefined) aside(spoken);
      else await write(terminal.stdout, `${drawn}\n`).catch(() => aside(spoken));
    },
    preview(view, approval) {
      const silent = !isTable || (manner.quiet && approval === 'given');
      if (!silent) aside(`${renderView(view, canvasOf(terminal.stderr, env))}\n`);
    },
    warn(sentence) {
      warnings.push(sentence);
      if (!carriesWarnings && !manner.quiet)
        aside(renderWarning(sentence, canvasOf(terminal.stderr, env)));
    },
    tell(sentence) {
      if (!manner.quiet) aside(plainText(sentence));
    },
    note(sentence) {
      if (isTable && !manner.quiet) aside(sentence);
    },
    trace(sentence) {
      if (manner.verbose) aside(sentence);
    },
    text: (content) => write(terminal.stdout, content),
  };
}
