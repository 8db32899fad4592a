import type { ArgumentSpec } from '../define/argument.js';
import type { OptionSpec } from '../define/option.js';

/** What a word names that only this machine or the definitions as a whole can list. */
export type Kind =
  | 'wallet'
  | 'hotkey'
  | 'account'
  | 'network'
  | 'netuid'
  | 'hyperparameter'
  | 'setting'
  | 'file'
  | 'folder';

const byFlags: readonly (readonly [RegExp, Kind])[] = [
  [/--wallet </, 'wallet'],
  [/--hotkey <name/, 'hotkey'],
  [/--network </, 'network'],
  [/netuid </, 'netuid'],
  [/<account/, 'account'],
  [/<file>/, 'file'],
  [/<folder>/, 'folder'],
];

export const kindOfOption = ({ flags }: OptionSpec<unknown>): Kind | undefined =>
  byFlags.find(([pattern]) => pattern.test(flags))?.[1];

/** Arguments are told by their own names. */
const byName: Readonly<Record<string, Kind>> = {
  account: 'account',
  accounts: 'account',
  key: 'setting',
  changes: 'hyperparameter',
  file: 'file',
};

export const kindOfArgument = ({ name }: ArgumentSpec<string, unknown>): Kind | undefined =>
  byName[name];
