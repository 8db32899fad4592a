import { refuse } from '../../errors.js';
import { fromHex } from '../../units/hex.js';
import { option } from '../define/option.js';
import { hexText, nameText } from './texts.js';

const SIGNATURE_BYTES = 64;

export const message = option({
  flags: '-m, --message <text>',
  summary: 'the text that is signed, as its UTF-8 bytes',
  required: true,
  text: nameText('I own this'),
  parse: (text) => text,
});

export const signature = option({
  flags: '--signature <hex>',
  summary: '128 hex digits, with or without 0x',
  required: true,
  text: hexText(SIGNATURE_BYTES),
  parse: parseSignature,
});

function parseSignature(text: string): Uint8Array {
  const bytes = fromHex(text.trim());
  if (bytes?.length === SIGNATURE_BYTES) return bytes;
  throw refuse(
    'bad-input',
    'that is not a signature',
    `a signature has ${2 * SIGNATURE_BYTES} hex digits, with or without 0x`,
  );
}
