import inquirer from 'inquirer';
import { Refusal, refuse } from '../errors.js';
import type { Terminal } from '../terminal.js';
import type { Prompts } from './prompts.js';

type Question =
  | { readonly type: 'confirm'; readonly message: string; readonly default: boolean }
  | { readonly type: 'password'; readonly message: string; readonly mask: boolean }
  | { readonly type: 'input'; readonly message: string };

const CLEAR_SCREEN_AND_SCROLLBACK = '\u001b[2J\u001b[3J\u001b[H';

/** Prompts drawn on stderr, so that stdout stays the answer's alone. */
export function terminalPrompts({ stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>): Prompts {
  const ask = inquirer.createPromptModule({ input: stdin, output: stderr });
  const answer = async (question: Question) => {
    try {
      return await ask<{ answer: unknown }>([{ ...question, name: 'answer' }]);
    } catch (reason) {
      throw isExit(reason) ? refuse('interrupted', 'interrupted; nothing was done') : reason;
    }
  };
  const secret = async (message: string): Promise<string> => {
    const given = await answer({ type: 'password', message, mask: false });
    return String(given.answer ?? '');
  };
  return {
    confirm: async (message) => {
      const given = await answer({ type: 'confirm', message, default: false });
      return given.answer === true;
    },
    password: secret,
    newPassword: async (message, weakness) => {
      for (;;) {
        const first = await secret(message);
        const weak = weakness(first);
        if (weak) {
          stderr.write(`  ${weak}\n`);
          continue;
        }
        if ((await secret('The same password again')) === first) return first;
        stderr.write('  the two differ; nothing was kept\n');
      }
    },
    mnemonic: secret,
    showOnce: async (title, words) => {
      stderr.write(`\n${title}\n\n${numbered(words)}\n\n`);
      const message = 'Write these words down, then press Enter to wipe them from the screen';
      try {
        await answer({ type: 'input', message });
      } catch (reason) {
        // The key exists by now, so Ctrl-C here only means: enough seen.
        if (!(reason instanceof Refusal)) throw reason;
      } finally {
        stderr.write(CLEAR_SCREEN_AND_SCROLLBACK);
      }
      return 'shown';
    },
  };
}

/** Four words a line, each with its number, so that a backup can be checked word by word. */
const numbered = (words: readonly string[]): string =>
  words
    .map(
      (word, index) =>
        `${String(index + 1).padStart(4)} ${word.padEnd(10)}${index % 4 === 3 ? '\n' : ''}`,
    )
    .join('')
    .trimEnd();

const isExit = (reason: unknown): boolean =>
  reason instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(reason.name);
