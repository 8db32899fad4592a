import { refuse } from '../../errors.js';
import { fromHex, type Hex, toHex } from '../../units/hex.js';
import { option, toggle } from '../define/option.js';
import { hexText } from './texts.js';

export const data = option({
  flags: '--data <text>',
  summary: 'text to commit; anybody can read it',
  text: { type: 'string', examples: ['model v2'] },
  parse: (text): Hex => {
    if (text !== '') return toHex(Buffer.from(text));
    throw refuse('bad-input', '--data is empty', 'leave it out, or write a text');
  },
});

export const hex = option({
  flags: '--hex <bytes>',
  summary: 'bytes to commit, in hex; anybody can read them',
  text: { type: 'string', pattern: '^(0x)?([0-9a-fA-F]{2})+$', examples: ['0x00ff'] },
  parse: (text) => bytesOf(text),
});

export const sha256 = option({
  flags: '--sha256 <hash>',
  summary: 'SHA-256 of something you keep',
  text: hexText(32),
  parse: (text) => bytesOf(text, 32),
});

export const bondsReset = toggle({
  flags: '--reset-bonds',
  summary: "ask for this hotkey's bonds to be reset, where the subnet allows it",
});

function bytesOf(text: string, length?: number): Hex {
  const bytes = fromHex(text.startsWith('0x') ? text : `0x${text}`);
  if (bytes && bytes.length > 0 && (length === undefined || bytes.length === length)) {
    return toHex(bytes);
  }
  const what = length === undefined ? 'no bytes in hex' : `not ${length} bytes in hex`;
  throw refuse('bad-input', `${JSON.stringify(text)} is ${what}`, 'write them like 0x00ff');
}
