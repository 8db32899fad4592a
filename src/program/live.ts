import type { Answer } from '../commands/define/command.js';
import type { Context } from '../context.js';
import { refuse } from '../errors.js';
import type { Shape } from '../format/shape.js';
import type { Terminal } from '../terminal.js';
import type { Output } from './output.js';

/** Refuses to go on drawing where nothing can be drawn over; NDJSON just gets longer. */
export function mustBeDrawable({ format }: Shape, { stdout, env }: Terminal): void {
  if (format === 'ndjson') return;
  if (format !== 'table') {
    throw refuse(
      'bad-input',
      `--live gives more than one document, which ${format} cannot hold`,
      'use --format ndjson: one document a line, one line a block',
    );
  }
  if (stdout.isTTY !== true || env.TERM === 'dumb') {
    throw refuse(
      'bad-input',
      '--live draws on a terminal, and this is none',
      'use --format ndjson, or leave --live out',
    );
  }
}

/** Draws the answer, then every later one over it, until Ctrl-C: that is how it ends, not a failure. */
export async function tellOn(
  answer: Answer,
  shape: Shape,
  output: Output,
  ctx: Context,
): Promise<void> {
  await output.refresh(answer, shape);
  await ctx.holdingOn(async (stop) => {
    for await (const next of answer.later(stop)) await output.refresh(next, shape);
  });
}
