import type { Context } from '../context.js';
import type { Answer, Command } from './define/command.js';
import type { OptionSpecs } from './define/option.js';
import { parseInput, type Typed } from './parse-input.js';
import { optionWords } from './repeat-line.js';

/** A call of another command: its words, and its own options as they would be typed. */
export type OtherCall = {
  readonly words: string;
  readonly command: Command;
  readonly typed: Typed;
};

/** The line that calls the other command with what was typed for this one and for its own options. */
export function otherLine({ words, command, typed }: OtherCall, ctx: Context): string {
  const shared = ctx.line.slice(`btcli ${ctx.words}`.length);
  return [`btcli ${words}${shared}`, ...optionWords(command.options, typed, {})].join(' ');
}

/**
 * Answers as the other command does when that line is typed. `shared` is what was parsed already: the
 * values of the options that both commands have.
 */
export async function handOver(
  call: OtherCall,
  shared: Readonly<Record<string, unknown>>,
  ctx: Context,
): Promise<Answer> {
  const { words, command, typed } = call;
  const specs = { options: ownOptions(command.options, shared), arguments: command.arguments };
  const own = parseInput(specs, { options: typed, words: [] }, ctx.env);
  return command.answer({ ...shared, ...own }, { ...ctx, words, line: otherLine(call, ctx) });
}

const ownOptions = (all: OptionSpecs, shared: object): OptionSpecs =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(shared, name)));
