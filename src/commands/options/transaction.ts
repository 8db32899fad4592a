import { checkNetwork } from '../../chain/networks.js';
import { refuse } from '../../errors.js';
import { argument } from '../define/argument.js';
import { option, toggle } from '../define/option.js';

export const hash = argument({
  name: 'hash',
  summary: "the transaction's hash, or as much of its beginning as no other has",
  required: true,
  text: { type: 'string', pattern: '^0x[0-9a-fA-F]{6,64}$', examples: ['0x5f1c2a'] },
  parse: parseHash,
});

export const hashOrBytes = argument({
  name: 'transaction',
  summary: 'a hash of the journal, or the bytes of a signed extrinsic, in hex',
  required: true,
  text: { type: 'string', pattern: '^0x[0-9a-fA-F]{6,}$', examples: ['0x5f1c2a'] },
  parse: parseHex,
});

/** Without a fallback: left out, it is the network the transaction was sent to. */
export const networkInstead = option({
  flags: '--network <name|url>',
  summary: 'another endpoint of the same chain; the one it was sent to when left out',
  text: { type: 'string', examples: ['archive', 'wss://node.example'] },
  parse: (text, known) => checkNetwork(text, known?.networks),
});

export const openOnly = toggle({
  flags: '--open',
  summary: 'only those whose end nobody has seen',
});

function parseHash(typed: string): string {
  if (/^0x[0-9a-f]{6,64}$/i.test(typed)) return typed.toLowerCase();
  throw refuse(
    'bad-input',
    `${JSON.stringify(typed)} is not a hash`,
    'write 0x and at least six hex digits; see them with `btcli tx list`',
  );
}

function parseHex(typed: string): string {
  if (/^0x[0-9a-f]{6,}$/i.test(typed) && typed.length <= 4_000_000) return typed.toLowerCase();
  throw refuse(
    'bad-input',
    'that is neither a hash nor the bytes of an extrinsic',
    'write 0x and hex digits',
  );
}
