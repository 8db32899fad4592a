import type { ArgumentSpec } from '../define/argument.js';
import type { OptionSpec } from '../define/option.js';
import { bookedName } from '../options/address-book.js';
import { addedNetworkName, networkName, someNetworkNames } from '../options/networks.js';

/** What a word names that only this machine or the definitions as a whole can list. */
export type Kind =
  | 'wallet'
  | 'hotkey'
  | 'account'
  | 'entry'
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

/** Arguments are told by their own names, and those that are called as others are by themselves. */
const byName: Readonly<Record<string, Kind>> = {
  account: 'account',
  accounts: 'account',
  key: 'setting',
  changes: 'hyperparameter',
  file: 'file',
};
const byItself: ReadonlyMap<ArgumentSpec<string, unknown>, Kind> = new Map<
  ArgumentSpec<string, unknown>,
  Kind
>([
  [networkName, 'network'],
  [addedNetworkName, 'network'],
  [someNetworkNames, 'network'],
  [bookedName, 'entry'],
]);

export const kindOfArgument = (spec: ArgumentSpec<string, unknown>): Kind | undefined =>
  byItself.get(spec) ?? byName[spec.name];
