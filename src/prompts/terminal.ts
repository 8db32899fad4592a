import type { Terminal } from '../terminal.js';
import type { Prompts } from './prompts.js';
import { openQuestions } from './questions.js';
import { showWords } from './show-words.js';

/**
 * Prompts drawn on stderr. What must not stay on the screen when the process ends early is handed
 * to `atEnd`.
 */
export function terminalPrompts(
  terminal: Pick<Terminal, 'stdin' | 'stderr'>,
  atEnd: (wipe: () => void) => void = () => {},
): Prompts {
  const { stderr } = terminal;
  const questions = openQuestions(terminal);
  const { yes, secret, line, lineFor, one } = questions;
  return {
    confirm: yes,
    password: (message) => secret(message),
    newPassword: async (message, judge) => {
      for (;;) {
        const first = await secret(message);
        const { weakness, strength } = judge(first);
        stderr.write(`  ${weakness ?? strength}\n`);
        if (weakness) continue;
        if ((await secret('The same password again')) === first) return first;
        stderr.write('  the two differ; nothing was kept\n');
      }
    },
    mnemonic: secret,
    choose: async (message, choices) => {
      const chosen = choices[await one(message, choices)];
      if (!chosen) throw new Error('nothing to choose from');
      return chosen.value;
    },
    answer: async (message, read, fallback) => {
      const trimmed = (typed: string) => read(typed.trim());
      return trimmed(await lineFor(message, trimmed, fallback));
    },
    retype: (message) => line(message),
    showOnce: async (title, words, check) => {
      await showWords({ questions, stderr, atEnd }, { title, words }, check);
      return 'shown';
    },
  };
}
