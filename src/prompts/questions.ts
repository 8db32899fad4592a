import inquirer from 'inquirer';
import { Refusal, refuse } from '../errors.js';
import type { Terminal } from '../terminal.js';
import type { Choice } from './prompts.js';

/** The kinds of question that are asked; each refuses `interrupted` at Ctrl-C. */
export type Questions = {
  readonly yes: (message: string) => Promise<boolean>;
  /** What is typed is not shown. */
  readonly secret: (message: string) => Promise<string>;
  readonly line: (message: string) => Promise<string>;
  /** A line that `read` does not refuse. */
  readonly lineFor: (
    message: string,
    read: (typed: string) => unknown,
    fallback: string | undefined,
  ) => Promise<string>;
  /** The position of what was chosen. */
  readonly one: (message: string, choices: readonly Choice<unknown>[]) => Promise<number>;
};

type Question =
  | { readonly type: 'confirm'; readonly message: string; readonly default: boolean }
  | { readonly type: 'password'; readonly message: string; readonly mask: boolean }
  | {
      readonly type: 'input';
      readonly message: string;
      readonly default?: string | undefined;
      readonly validate?: (typed: string) => true | string;
    }
  | {
      readonly type: 'select';
      readonly message: string;
      readonly choices: readonly { readonly name: string; readonly value: number }[];
      readonly pageSize: number;
      readonly loop: boolean;
    };

/** Lines of a list that are on the screen at once. */
const PAGE = 12;

/** Questions drawn on stderr, so that stdout stays the answer's alone. */
export function openQuestions({ stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>): Questions {
  const ask = inquirer.createPromptModule({ input: stdin, output: stderr });
  const answer = async (question: Question): Promise<unknown> => {
    try {
      const given = await ask<{ answer: unknown }>([{ ...question, name: 'answer' }]);
      return given.answer;
    } catch (reason) {
      throw isExit(reason) ? refuse('interrupted', 'interrupted; nothing was done') : reason;
    }
  };
  return {
    yes: async (message) => (await answer({ type: 'confirm', message, default: false })) === true,
    secret: async (message) =>
      String((await answer({ type: 'password', message, mask: false })) ?? ''),
    line: async (message) => String((await answer({ type: 'input', message })) ?? ''),
    lineFor: async (message, read, fallback) => {
      const validate = (typed: string) => complaint(() => read(typed)) ?? true;
      return String(await answer({ type: 'input', message, default: fallback, validate }));
    },
    one: async (message, choices) => {
      const listed = choices.map(({ label, about }, value) => ({
        ...{ name: label, value },
        ...(about !== undefined && { description: about }),
      }));
      const list = { type: 'select', choices: listed, pageSize: PAGE, loop: false } as const;
      return Number(await answer({ ...list, message }));
    },
  };
}

/** What a refusal says, in one line. */
function complaint(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    return [reason.message, ...(reason.hint ? [reason.hint] : [])].join('; ');
  }
}

const isExit = (reason: unknown): boolean =>
  reason instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(reason.name);
