import { refuse } from '../../errors.js';
import { fromHex } from '../../units/hex.js';
import { argument } from '../define/argument.js';
import { option } from '../define/option.js';
import { wholeText } from './texts.js';

const word = (name: 'item' | 'function', what: string, example: string) =>
  argument({
    name,
    summary: `${what}; a part of it, or nothing, lists what there is`,
    text: { type: 'string', examples: [example] },
    parse: (text) => text,
  });

export const storageItem = word('item', 'what to read, as Pallet.Item', 'SubtensorModule.Tempo');
export const constantItem = word(
  'item',
  'what to read, as Pallet.Constant',
  'Balances.ExistentialDeposit',
);
export const apiFunction = word(
  'function',
  'what to ask, as Trait.function',
  'SubnetInfoRuntimeApi.get_dynamic_info',
);

export const storageKeys = argument({
  name: 'keys',
  summary: 'its keys in order: numbers, hex, addresses or names, JSON; with fewer, all below them',
  variadic: true,
  text: { type: 'string', examples: ['1', 'alice'] },
  parse: (text) => text,
});

export const apiInputs = argument({
  name: 'inputs',
  summary: 'what the function takes, in order: numbers, hex, addresses or names, JSON',
  variadic: true,
  text: { type: 'string', examples: ['1'] },
  parse: (text) => text,
});

/** What one answer may hold in memory. */
const MOST = 100_000;

export const limit = option({
  flags: '--limit <count>',
  summary: `entries of a map to read at the most, up to ${MOST}`,
  fallback: '100',
  text: wholeText(1, MOST),
  parse: parseLimit,
});

export const after = option({
  flags: '--after <place>',
  summary: 'go on after this place, the `next` of an earlier answer',
  text: { type: 'string', pattern: '^0x[0-9a-f]+$', examples: ['0x00'] },
  parse: parsePlace,
});

export const only = option({
  flags: '--only <name>',
  summary: 'only events of this pallet, or of this kind, as Balances or Balances.Transfer',
  text: { type: 'string', examples: ['Balances', 'SubtensorModule.StakeAdded'] },
  parse: (text) => text,
});

export const extrinsicPlace = argument({
  name: 'extrinsic',
  summary: 'which one: block-index such as 4500000-3, or its hash',
  required: true,
  text: { type: 'string', examples: ['4500000-3'] },
  parse: parseExtrinsicPlace,
});

export const back = option({
  flags: '--back <blocks>',
  summary: 'blocks to look through for a hash, backwards from the newest or from --at',
  fallback: '64',
  text: wholeText(1, 10_000),
  parse: (text) => within(text, 10_000),
});

function parseLimit(text: string): number {
  return within(text, MOST);
}

function within(text: string, most: number): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is no count from 1 to ${most}`,
    'write a number such as 500',
  );
}

function parsePlace(text: string): Uint8Array {
  const bytes = text.startsWith('0x') ? fromHex(text) : undefined;
  if (bytes) return bytes;
  throw refuse('bad-input', `${JSON.stringify(text)} is no place`, 'copy `next` of an answer');
}

export type ExtrinsicPlace =
  | { readonly block: number; readonly index: number }
  | { readonly hash: string };

function parseExtrinsicPlace(text: string): ExtrinsicPlace {
  if (/^0x[0-9a-fA-F]{64}$/.test(text)) return { hash: text.toLowerCase() };
  const [, block, index] = /^(\d{1,10})-(\d{1,6})$/.exec(text) ?? [];
  if (block !== undefined && index !== undefined) {
    return { block: Number(block), index: Number(index) };
  }
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} names no extrinsic`,
    'write block-index such as 4500000-3, or 0x and 64 hex digits',
  );
}
