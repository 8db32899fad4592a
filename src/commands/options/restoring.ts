import { option } from '../define.js';

export const mnemonicFile = option({
  flags: '--mnemonic-file <file>',
  summary: 'file whose first line is the mnemonic, instead of typing it',
  parse: (file) => file,
});

export const seedFile = option({
  flags: '--seed-file <file>',
  summary: 'file whose first line is the seed, 64 hex digits',
  parse: (file) => file,
});
