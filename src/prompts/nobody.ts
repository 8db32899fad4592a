import { refuse } from '../errors.js';
import type { Prompts } from './prompts.js';

/** Prompts where nobody can answer: each refuses and names the option that answers instead. */
export const nobodyThere: Prompts = {
  confirm: async (question) => {
    throw refuse('declined', `nobody can answer "${question}"`, 'add --yes to approve beforehand');
  },
  password: async (question, option = '--password-file') => {
    throw unanswered(question, `give the password with ${option}`);
  },
  newPassword: async (question, _judge, option = '--password-file') => {
    throw unanswered(question, `give the password with ${option}`);
  },
  mnemonic: async (question) => {
    throw unanswered(question, 'give it with --mnemonic-file or --seed-file');
  },
  choose: async (question) => {
    throw unanswered(question, 'type a command that asks nothing');
  },
  answer: async (question) => {
    throw unanswered(question, 'type a command that asks nothing');
  },
  retype: async (question, option) => {
    throw unanswered(question, `answer it with ${option}`);
  },
  showOnce: async () => 'nobody-there',
};

const unanswered = (question: string, hint: string) =>
  refuse('needs-answer', `nobody can answer "${question}"`, hint);
