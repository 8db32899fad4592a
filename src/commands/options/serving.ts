import { refuse } from '../../errors.js';
import { fromHex, type Hex, toHex } from '../../units/hex.js';
import { type IpAddress, parseIp } from '../../units/ip-address.js';
import { option, toggle } from '../define/option.js';
import { wholeText } from './texts.js';

export const ip = option({
  flags: '--ip <address>',
  summary: 'IPv4 or IPv6 address under which others reach you',
  required: true,
  text: { type: 'string', examples: ['8.8.8.8', '2606:4700:4700::1111'] },
  parse: (text): IpAddress => {
    const found = parseIp(text.trim());
    if (found) return found;
    throw refuse(
      'bad-input',
      `${JSON.stringify(text)} is no IP address`,
      'write it like 8.8.8.8 or 2606:4700:4700::1111; a name is not stored',
    );
  },
});

export const port = option({
  flags: '--port <number>',
  summary: 'port at that address',
  required: true,
  text: wholeText(1, 65_535),
  parse: (text) => numberIn(text, 1, 65_535, 'a port'),
});

export const protocol = option({
  flags: '--protocol <number>',
  summary: 'number of the protocol that is spoken there',
  fallback: '4',
  text: wholeText(0, 255),
  parse: (text) => numberIn(text, 0, 255, 'a protocol'),
});

export const codeVersion = option({
  flags: '--code-version <number>',
  summary: 'version of the code that serves; the one announced before when left out',
  text: wholeText(0, 4_294_967_295),
  parse: (text) => numberIn(text, 0, 4_294_967_295, 'a version'),
});

export const certificate = option({
  flags: '--certificate <hex>',
  summary: "TLS key: one byte for its algorithm, then the public key's 1 to 64 bytes",
  text: { type: 'string', pattern: '^(0x)?([0-9a-fA-F]{2}){2,65}$', examples: ['0x01abcd'] },
  parse: (text): Hex => {
    const bytes = fromHex(text.startsWith('0x') ? text : `0x${text}`);
    // The chain takes more than these without a word, and stores nothing.
    if (bytes && bytes.length >= 2 && bytes.length <= 65) return toHex(bytes);
    throw refuse(
      'bad-input',
      'the chain stores one byte and a public key of up to 64 bytes, no whole certificate',
      'write them in hex, such as 0x01 and the key behind it',
    );
  },
});

export const allowPrivate = toggle({
  flags: '--allow-private',
  summary: 'take an address that the internet does not lead to',
});

function numberIn(text: string, least: number, most: number, what: string): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : -1;
  if (number >= least && number <= most) return number;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is not ${what}`,
    `write a number from ${least} to ${most}`,
  );
}
