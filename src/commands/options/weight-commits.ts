import { refuse } from '../../errors.js';
import type { Hex } from '../../units/hex.js';
import { option, toggle } from '../define/option.js';
import { fileText, hexText, wholeText } from './texts.js';

const MOST_MECHANISM = 15;
const LAST_ROUND = Number.MAX_SAFE_INTEGER;

/** Weights, commits and reveals of one mechanism. */
export const ofMechanism = option({
  flags: '--mech <number>',
  summary: 'the mechanism of the subnet; 0, the first, when left out',
  fallback: '0',
  text: wholeText(0, MOST_MECHANISM),
  parse: parseMechanism,
});

export const commitHash = option({
  flags: '--commit <hash>',
  summary: 'the commit to reveal; the newest that can be revealed when left out',
  text: hexText(32),
  parse: parseHash,
});

export const saltFile = option({
  flags: '--salt-file <file>',
  summary:
    'file with the salt of a commit that another program made, with its weights; - for stdin',
  text: fileText,
  parse: (file) => file,
});

export const round = option({
  flags: '--round <number>',
  summary: 'drand round that opens the weights; the one of the reveal epoch when left out',
  text: wholeText(1, LAST_ROUND),
  parse: parseRound,
});

export const allHotkeys = toggle({
  flags: '--all',
  summary: 'what every hotkey of the subnet has committed',
});

export const rowsFile = option({
  flags: '--file <file>',
  summary: 'JSON file with the weights of each subnet, such as {"1": {"0": 0.5, "3": 0.5}}',
  required: true,
  text: fileText,
  parse: (file) => file,
});

function parseMechanism(text: string): number {
  if (/^\d{1,2}$/.test(text) && Number(text) <= MOST_MECHANISM) return Number(text);
  throw refuse('bad-input', `${JSON.stringify(text)} is no mechanism`, 'mechanisms count from 0');
}

function parseHash(text: string): Hex {
  const digits = text.toLowerCase().replace(/^0x/, '');
  if (/^[0-9a-f]{64}$/.test(digits)) return `0x${digits}`;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is no hash of a commit`,
    'see them with `btcli weights pending`',
  );
}

function parseRound(text: string): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= LAST_ROUND) return number;
  throw refuse('bad-input', `${JSON.stringify(text)} is no round`, 'rounds count from 1');
}
