import type { SiLookupTypeId } from '@polkadot/types/interfaces';
import { Refusal, refuse } from '../../errors.js';
import { nearestName } from '../../units/nearest-name.js';
import type { Ss58 } from '../../units/ss58.js';
import type { RuntimeTypes } from './decode-value.js';
import type { Given } from './given.js';

/** What encoding rests on beside the value. */
export type Encoding = {
  readonly types: RuntimeTypes;
  /** The account that a text means. */
  readonly account: (text: string) => Ss58;
};

/** One place in a value: what is there, which type it must have, and what a refusal calls it. */
export type Place = {
  readonly given: Given;
  readonly type: SiLookupTypeId | number;
  readonly path: string;
};

export type Encode = (place: Place) => Uint8Array;

/** A refusal that begins with the place it is about. */
export const wrong = (path: string, what: string, hint: string): Refusal =>
  refuse('bad-input', path === '' ? what : `${path}: ${what}`, hint);

/** The name meant among those there are, whatever its capitals; refuses any other, by its place. */
export function pickName(wanted: string, names: readonly string[], path: string): string {
  const found =
    names.find((name) => name === wanted) ??
    names.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  const near = nearestName(wanted, names);
  throw wrong(
    path,
    `there is no ${JSON.stringify(wanted)}`,
    near === undefined ? `choose ${listed(names)}` : `did you mean ${near}?`,
  );
}

/** A refusal of what a name means, told by the place that has the name. */
export function named<T>(path: string, find: () => T): T {
  try {
    return find();
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    throw wrong(path, reason.message, reason.hint ?? 'write an address');
  }
}

export const isObject = (given: Given): given is { readonly [name: string]: Given } =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const LONGEST_SHOWN = 40;
const MOST_LISTED = 12;

/** A value in a refusal; a long one is cut. */
export function shown(given: Given): string {
  if (typeof given === 'bigint') return given.toString();
  const text = JSON.stringify(given, (_name, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'nothing';
  const rest = names.length - MOST_LISTED;
  return rest > 0 ? `${names.slice(0, MOST_LISTED).join(', ')} and ${rest} more` : names.join(', ');
}
