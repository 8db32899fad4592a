import type { Answer } from '../commands/define.js';
import type { Approval } from '../context.js';
import type { Refusal } from '../errors.js';
import { answerEnvelope, type Origin, refusalEnvelope } from '../format/envelope.js';
import { renderRefusal, renderWarning } from '../format/refusal.js';
import { renderView } from '../format/render.js';
import type { View } from '../format/view.js';
import { canvasOf, type Terminal } from '../terminal.js';

/** How this run speaks: as JSON or to a person, and how much. */
export type Manner = { readonly json: boolean; readonly quiet: boolean; readonly verbose: boolean };

/** Everything that reaches a stream. stdout carries the answer alone, stderr all else. */
export type Output = {
  readonly answer: (answer: Answer) => void;
  readonly refusal: (refusal: Refusal) => void;
  readonly preview: (view: View, approval: Approval) => void;
  readonly warn: (sentence: string) => void;
  readonly trace: (sentence: string) => void;
  readonly text: (text: string) => void;
};

export function openOutput(
  terminal: Terminal,
  manner: Manner,
  words: string,
  origin: () => Origin,
): Output {
  const { stdout, stderr, env } = terminal;
  const warnings: string[] = [];
  const head = () => ({ command: words, origin: origin(), warnings });
  const aside = (line: string) => stderr.write(`${line}\n`);
  return {
    answer(answer) {
      const drawn = manner.json
        ? answerEnvelope(head(), answer.block, answer.json())
        : renderView(answer.view(), canvasOf(stdout, env));
      stdout.write(`${drawn}\n`);
    },
    refusal(refusal) {
      if (manner.json) stdout.write(`${refusalEnvelope(head(), refusal)}\n`);
      else aside(renderRefusal(refusal, canvasOf(stderr, env)));
    },
    preview(view, approval) {
      const silent = manner.json || (manner.quiet && approval === 'given');
      if (!silent) aside(`${renderView(view, canvasOf(stderr, env))}\n`);
    },
    warn(sentence) {
      warnings.push(sentence);
      if (!manner.json && !manner.quiet) aside(renderWarning(sentence, canvasOf(stderr, env)));
    },
    trace(sentence) {
      if (manner.verbose) aside(sentence);
    },
    text: (content) => stdout.write(content),
  };
}
