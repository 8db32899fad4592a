import { CommanderError } from 'commander';
import type { Answer, Command } from '../commands/define/command.js';
import { parseInput, type Typed } from '../commands/parse-input.js';
import { repeatLine, typedLine } from '../commands/repeat-line.js';
import { projectNotes } from '../commands/setting-source.js';
import { checkFailed, Refusal, refuse } from '../errors.js';
import { fieldPaths } from '../format/schema/fields.js';
import { plainShape, type Shape } from '../format/shape.js';
import { createContext } from '../open-context.js';
import { isInteractive, type Terminal } from '../terminal.js';
import { askedHelp } from './asked-help.js';
import { mustBeDrawable, tellOn } from './live.js';
import { glanceAt, listsFields, mannerOf } from './manner.js';
import { type Output, openOutput, type Subject } from './output.js';
import { readRequest } from './read-request.js';
import { changes, chosenView, knownHere, mustBeSeen, type Settled, settle } from './settings.js';
import { dataSchema, shapeOf } from './shape.js';
import { usageRefusal } from './usage-error.js';
import { verifiedAnswer } from './verified-answer.js';
import { AnswerLost, lostAnswer } from './write.js';

/**
 * Runs one command line and returns its exit status. Everything thrown ends here, and so does what
 * a library throws past everybody: `crashed` rejects with it. `sent` is told of what may be on its way.
 */
export async function run(
  typedArgv: readonly string[],
  terminal: Terminal,
  version: string,
  stop: AbortSignal,
  crashed: Promise<never>,
  sent: (hash: string) => void,
): Promise<number> {
  const argv = askedHelp(typedArgv);
  let glance = glanceAt(argv);
  const origin = { network: null as string | null, genesis: null as string | null };
  const open = (subject: Subject, typed: Typed) =>
    openOutput(terminal, mannerOf(typed), subject, () => origin);
  let words = '';
  let underWay: string | undefined;
  let asTyped = (refusal: Refusal): Refusal => refusal;
  let output = open({ command: words, version: 1 }, glance.universal);
  try {
    const isPlain = Boolean(terminal.env.BTCLI_PLAIN);
    let line = await readRequest(argv, glance, version, isPlain);
    const old = line.error && (await import('./old-spellings/rewrite.js')).renewed;
    const renewed = await old?.(argv);
    asTyped = renewed?.asTyped ?? asTyped;
    if (renewed) {
      glance = glanceAt(renewed.argv);
      output = open({ command: words, version: 1 }, glance.universal);
      if (renewed.refusal) throw renewed.refusal;
      line = await readRequest(renewed.argv, glance, version, isPlain);
    }
    const { tree, help, request, error } = line;
    words = tree.words;
    output = open(tree.subject, glance.universal);
    if (error) throw error;
    if (renewed) output.note(`read as: ${typedLine(renewed.argv)}`);
    if (help !== undefined) await output.text(help);
    if (!request) return 0;
    output = open(tree.subject, request.universal);
    if (listsFields(request.universal.fields)) {
      await output.text(`${fieldPaths(await dataSchema(request.command)).join('\n')}\n`);
      return 0;
    }
    const settled = settle(request, terminal.env);
    const { command, typed, universal } = settled.request;
    output = open(tree.subject, universal);
    const shape = await shapeOf(universal, words, command);
    const known = knownHere(settled, terminal.env);
    const input = parseInput(command, typed, terminal.env, known);
    const isLive = command.isLive(input);
    if (isLive) mustBeDrawable(shape, terminal);
    const manner = mannerOf(universal);
    const canAsk = () => manner.format === 'table' && isInteractive(terminal);
    mustBeSeen(settled, input, canAsk);
    const context = createContext({
      terminal,
      output,
      stop,
      words,
      line: repeatLine(settled.request, terminal.env),
      settings: settled.settings,
      believesNothingKept: command.believesNothingKept,
      get canAsk() {
        return canAsk();
      },
      get showsProgress() {
        return manner.format === 'table' && !manner.quiet && hasRoom(terminal);
      },
      connected: ({ network, genesis }) => Object.assign(origin, { network, genesis }),
      sent: (hash) => {
        underWay = hash;
        sent(hash);
      },
    });
    try {
      tellSettings(settled, output);
      const work = verifiedAnswer(command, input, context);
      const answer = await context.untilStopped(Promise.race([work, crashed]));
      if (isLive) {
        await Promise.race([tellOn(answer, shape, output, context.context), crashed]);
        return 0;
      }
      const status = await tell(answer, shape, command, output);
      await Promise.race([answer.linger(), crashed]);
      return status === 0 && answer.findsFault ? checkFailed : status;
    } finally {
      await context.close();
    }
  } catch (reason) {
    const refusal = asRefusal(reason, words, underWay) ?? bug(reason, underWay);
    await output.refusal(asTyped(refusal));
    return refusal.exitStatus;
  }
}

/** Says what files decided: all of it before money or keys change, else what others may have written. */
function tellSettings({ request, chosen, form, settings }: Settled, output: Output): void {
  const { project } = settings.config;
  if (project && 'ignored' in project)
    output.warn(`${project.path} is ignored: ${project.ignored}`);
  for (const sentence of projectNotes([...chosen, ...form])) output.warn(sentence);
  if (chosen.length > 0 && changes(request)) output.preview(chosenView(chosen), 'asked');
}

/** An answer that cannot be filtered after something was done is told whole, and its status says so. */
async function tell(
  answer: Answer,
  shape: Shape,
  command: Command,
  output: Output,
): Promise<number> {
  try {
    await output.answer(answer, shape);
    return 0;
  } catch (reason) {
    if (command.effect === 'reads' || !(reason instanceof Refusal)) throw reason;
    output.warn(`${reason.message}; this is the whole answer of what was done`);
    await output.answer(answer, plainShape('json'));
    return refuse('check-failed', reason.message).exitStatus;
  }
}

function asRefusal(reason: unknown, words: string, sent: string | undefined): Refusal | undefined {
  if (reason instanceof Refusal) return reason;
  if (reason instanceof AnswerLost) return lostAnswer(reason, sent);
  if (isFileError(reason) && sent === undefined) {
    return refuse(
      'file-system',
      `${reason.path} cannot be used: ${reason.syscall} failed with ${reason.code}`,
      'check that it exists, who owns it, its mode, and the room on its disk',
    );
  }
  if (!(reason instanceof CommanderError)) return undefined;
  if (reason.code === 'commander.help') {
    const line = ['btcli', ...(words === '' ? [] : [words])].join(' ');
    return refuse('bad-input', `${line} needs a command`, `see ${line} --help`);
  }
  return usageRefusal(reason, words);
}

/** A terminal without a size, as some containers give, cannot be drawn on. */
const hasRoom = ({ stderr, env }: Terminal): boolean =>
  stderr.isTTY === true && stderr.columns > 0 && env.TERM !== 'dumb';

/** What the operating system refused, with the path it was about. */
const isFileError = (reason: unknown): reason is NodeJS.ErrnoException & { path: string } =>
  reason instanceof Error &&
  'syscall' in reason &&
  'path' in reason &&
  typeof reason.path === 'string';

/**
 * A defect, told without its stack: the stack may carry values nobody should see. After something was
 * sent it is first of all an end that was not seen.
 */
const bug = (reason: unknown, sent: string | undefined): Refusal => {
  const { name, message } = reason instanceof Error ? reason : new Error(String(reason));
  if (sent !== undefined) {
    return refuse(
      'unseen',
      `the transaction was sent, then btcli failed: ${name}: ${message}`,
      `finish its story with \`btcli tx wait ${sent}\``,
      { hash: sent },
    );
  }
  return refuse(
    'bug',
    `this is a defect of btcli: ${name}: ${message}`,
    'please report the command you ran',
  );
};
