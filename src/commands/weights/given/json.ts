import { type Refusal, refuse } from '../../../errors.js';
import type { WrittenWeight } from './entries.js';

/** A JSON number, outside of texts. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const NAMES = /"(?:[^"\\]|\\.)*"\s*:/g;

/**
 * Reads `{"7": 0.25}`, `[[7, 0.25]]`, `[{"uid": 7, "weight": 0.25}]` or
 * `{"uids": [7], "weights": [0.25]}`. Numbers are taken digit by digit, never through a double.
 */
export function parseJsonWeights(text: string): readonly WrittenWeight[] {
  const read = parseExactly(text);
  if (Array.isArray(read)) return read.map(entryOf);
  if (!isObject(read)) throw notWeights();
  const { uids, weights } = read;
  if (Array.isArray(uids) && Array.isArray(weights)) {
    if (uids.length !== weights.length) throw unequal(uids.length, weights.length);
    return uids.map((uid, at) => entryOf([uid, weights[at]]));
  }
  const pairs = Object.entries(read).map(entryOf);
  // JSON.parse keeps the last of two that have one name.
  if (namesIn(text) > pairs.length) {
    throw refuse('bad-input', 'the file gives a uid two weights', 'keep one of them', {
      ...{ rule: 'duplicate-uid', chainError: 'DuplicateUids' },
    });
  }
  return pairs;
}

/** How many names of fields stand in a JSON text, those that JSON.parse drops too. */
export const namesIn = (text: string): number => (text.match(NAMES) ?? []).length;

/** The chain calls it WeightVecNotEqualSize. */
export const unequal = (uids: number, weights: number): Refusal =>
  refuse('bad-input', `${uids} uids have ${weights} weights`, 'give each uid one weight', {
    ...{ rule: 'lengths', chainError: 'WeightVecNotEqualSize' },
  });

/** JSON whose numbers stay the texts they were written as; of two that have one name the last stays. */
export function parseExactly(text: string): unknown {
  try {
    JSON.parse(text);
  } catch {
    throw refuse('bad-input', 'the file begins like JSON and is none', 'check it with a JSON tool');
  }
  return JSON.parse(
    text.replace(TOKENS, (token) => (token.startsWith('"') ? token : JSON.stringify(token))),
  );
}

function entryOf(entry: unknown): WrittenWeight {
  const [uid, weight] = Array.isArray(entry)
    ? entry.length === 2
      ? entry
      : []
    : isObject(entry)
      ? [entry.uid, entry.weight]
      : [];
  if (typeof uid === 'string' && typeof weight === 'string') return { uid, weight };
  throw notWeights();
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notWeights = (): Refusal =>
  refuse(
    'bad-input',
    'the file holds something else than uids and weights',
    'write it like {"7": 0.25, "9": 0.75}',
  );
