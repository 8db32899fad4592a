import inquirer from 'inquirer';
import { refuse } from '../errors.js';
import type { Terminal } from '../terminal.js';

/** The kinds of question that are asked; each refuses `interrupted` at Ctrl-C. */
export type Questions = {
  readonly yes: (message: string) => Promise<boolean>;
  /** What is typed is not shown. */
  readonly secret: (message: string) => Promise<string>;
  readonly line: (message: string) => Promise<string>;
};

type Question =
  | { readonly type: 'confirm'; readonly message: string; readonly default: boolean }
  | { readonly type: 'password'; readonly message: string; readonly mask: boolean }
  | { readonly type: 'input'; readonly message: string };

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
  };
}

const isExit = (reason: unknown): boolean =>
  reason instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(reason.name);
