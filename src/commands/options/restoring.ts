import { option } from '../define/option.js';
import { parseScheme } from './key-making.js';
import { backupPasswordFile } from './password.js';
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

export const keystoreFile = option({
  flags: '--keystore <file>',
  summary: 'JSON backup of polkadot-js',
  text: fileText,
  parse: (file) => file,
});

export const requiredKeystore = option({
  flags: '--keystore <file>',
  summary: 'JSON backup of polkadot-js',
  required: true,
  text: fileText,
  parse: (file) => file,
});

/** The text is judged where keys are made: an error about it must not repeat it. */
export const developmentUri = option({
  flags: '--uri <path>',
  summary: 'a development key everybody knows, such as //Alice',
  text: { type: 'string', pattern: '^/', examples: ['//Alice'] },
  parse: (uri) => uri,
});

/** Without a fallback: a backup says its scheme itself, and then none may be typed. */
const statedScheme = option({
  flags: '--scheme <name>',
  summary: 'how the key signs: sr25519 unless told, or ed25519',
  choices: ['sr25519', 'ed25519'],
  text: { type: 'string', enum: ['sr25519', 'ed25519'] },
  parse: parseScheme,
});

/** Every way a key can come back; one of them is chosen. */
export const restoring = {
  mnemonicFile,
  seedFile,
  keystore: keystoreFile,
  backupPasswordFile,
  uri: developmentUri,
  scheme: statedScheme,
} as const;
