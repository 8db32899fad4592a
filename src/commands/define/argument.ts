import type { TextSpec } from './option.js';

/** A word that stands for itself, as in `explain <what>`: its name, help, and how text becomes a T. */
export type ArgumentSpec<Name extends string, T> = {
  readonly name: Name;
  readonly summary: string;
  /** Turns the typed text into a value; a variadic argument parses each of its words. */
  readonly parse: (text: string) => unknown;
  /** A command cannot run without it: missing ones are refused together with missing options. */
  readonly required?: true;
  /** Takes all the words that are left; only the last argument may. */
  readonly variadic?: true;
  /** Words a shell can complete. */
  readonly choices?: readonly string[];
  readonly text?: TextSpec;
  readonly '~value'?: T;
};

type Word<Name extends string, T> = Omit<ArgumentSpec<Name, T>, '~value' | 'parse'> & {
  readonly parse: (text: string) => T;
};

/** An argument that takes every word that is left; without words it is an empty list. */
export function argument<const Name extends string, T>(
  spec: Word<Name, T> & { readonly variadic: true },
): ArgumentSpec<Name, readonly T[]>;
/** An argument that is always there. */
export function argument<const Name extends string, T>(
  spec: Word<Name, T> & { readonly required: true },
): ArgumentSpec<Name, T>;
/** An argument that may be left out. */
export function argument<const Name extends string, T>(
  spec: Word<Name, T>,
): ArgumentSpec<Name, T | undefined>;
export function argument<Name extends string>(
  spec: Word<Name, unknown>,
): ArgumentSpec<Name, unknown> {
  return spec;
}

export type ArgumentSpecs = readonly ArgumentSpec<string, unknown>[];
