import { refuse } from '../errors.js';
import type { Prompts } from './prompts.js';

/** Prompts where nobody can answer: each refuses and names the option that answers instead. */
export const nobodyThere: Prompts = {
  confirm: async (question) => {
    throw refuse('declined', `nobody can answer "${question}"`, 'add --yes to approve beforehand');
  },
  password: async (question) => {
    throw refuse('needs-answer', `nobody can answer "${question}"`, passwordHint);
  },
  newPassword: async (question) => {
    throw refuse(
      'needs-answer',
      `nobody can answer "${question}"`,
      `${passwordHint}, or --no-password`,
    );
  },
  mnemonic: async (question) => {
    throw refuse(
      'needs-answer',
      `nobody can answer "${question}"`,
      'give it with --mnemonic-file or --seed-file',
    );
  },
  showOnce: async () => 'nobody-there',
};

const passwordHint = 'give the password with --password-file';
