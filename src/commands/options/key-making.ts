import { refuse } from '../../errors.js';
import type { Scheme } from '../../units/signer.js';
import { option, toggle } from '../define/option.js';
import { nameText } from './texts.js';

export function parseScheme(text: string): Scheme {
  if (text === 'sr25519' || text === 'ed25519') return text;
  throw refuse('bad-input', `${JSON.stringify(text)} is no scheme`, 'choose sr25519 or ed25519');
}

export const scheme = option({
  flags: '--scheme <name>',
  summary: 'how the key signs: sr25519, or ed25519 which older wallet programs cannot read',
  fallback: 'sr25519',
  choices: ['sr25519', 'ed25519'],
  text: { type: 'string', enum: ['sr25519', 'ed25519'] },
  parse: parseScheme,
});

export const overwrite = toggle({
  flags: '--overwrite',
  summary: 'archive the key that is there and take its place, after its wallet is named',
});

export const confirm = option({
  flags: '--confirm <name>',
  summary: 'name of the wallet, as the typed confirmation where nobody can be asked',
  text: nameText('alice'),
  parse: (name) => name,
});

/** What may be done about a key that is there already. */
export const replacing = { overwrite, confirm } as const;

export const noVerify = toggle({
  flags: '--no-verify',
  summary: 'do not ask for three words of the mnemonic after it was shown',
});

export const revealMnemonic = toggle({
  flags: '--reveal-mnemonic',
  summary: 'put the mnemonic into the answer of --json; whoever reads that owns the key',
});

/** What happens with the words of a new key. */
export const showing = { noVerify, revealMnemonic } as const;
