import { option } from '../define.js';
import { fileText } from './texts.js';

export const mnemonicFile = option({
  flags: '--mnemonic-file <file>',
  summary: 'file whose first line is the mnemonic, instead of typing it',
  text: fileText,
  parse: (file) => file,
});

export const seedFile = option({
  flags: '--seed-file <file>',
  summary: 'file whose first line is the seed, 64 hex digits',
  text: fileText,
  parse: (file) => file,
});
