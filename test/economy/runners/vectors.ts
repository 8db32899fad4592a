import { readFileSync } from 'node:fs';
import { shared } from '../../support/shared.js';

export const VECTORS = 'vectors/economy-425.json';

/**
 * Computes a case's `out` from its `in`, both with bigints where the file has decimal strings. The
 * expected `out` is there for its length alone, where the input does not say how many blocks to
 * run.
 */
export type Runner = (input: never, expected: never) => unknown;
export type Runners = Readonly<Record<string, Runner>>;

type Case = { readonly in: unknown; readonly out: unknown };
type Vectors = { readonly groups: Readonly<Record<string, { readonly cases: readonly Case[] }>> };

/** Groups of the handed-over file; none in a clone without ../shared. */
export function readGroups(): Vectors['groups'] {
  const path = shared(VECTORS);
  if (!path) return {};
  const vectors: Vectors = JSON.parse(readFileSync(path, 'utf8'));
  return vectors.groups;
}

/** What the code under test answers to a case, written as the file writes it. */
export const answerTo = (runner: Runner, { in: input, out }: Case): unknown =>
  decimals(runner(bigints(input) as never, out as never));

/** Decimal strings into bigints, at any depth. */
function bigints(value: unknown): unknown {
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return BigInt(value);
  return mapped(value, bigints);
}

/** Bigints into decimal strings, at any depth. */
function decimals(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  return mapped(value, decimals);
}

function mapped(value: unknown, convert: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, convert(part)]));
}
