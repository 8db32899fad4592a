import { parseAccountRef } from '../../units/account-ref.js';
import { parseNetuid } from '../../units/netuid.js';
import { parseAlpha } from '../../units/parse-amount.js';
import { option, toggle } from '../define/option.js';
import { accountText, alphaText, netuidText } from './texts.js';

export const originNetuid = option({
  flags: '--netuid <number>',
  summary: 'subnet in which the stake is; 0 is root',
  required: true,
  text: netuidText,
  parse: parseNetuid,
});

/** Where the stake goes, for a command that always takes it to another subnet. */
export const otherNetuid = option({
  flags: '--dest-netuid <number>',
  summary: 'subnet into which the stake goes; 0 is root',
  required: true,
  text: netuidText,
  parse: parseNetuid,
});

/** Where the stake goes, for a command that may leave it in its subnet. */
export const destNetuid = option({
  flags: '--dest-netuid <number>',
  summary: 'subnet into which the stake goes; the same when left out',
  text: netuidText,
  parse: parseNetuid,
});

export const destHotkey = option({
  flags: '--dest-hotkey <account>',
  summary: 'hotkey onto which the stake goes, by address, name, wallet/hotkey or address book name',
  required: true,
  text: accountText,
  parse: parseAccountRef,
});

export const movedAmount = option({
  flags: '--amount <alpha>',
  summary: "alpha to take along, in the origin subnet's own coin, such as 1.5",
  text: alphaText,
  parse: parseAlpha,
});

export const wholePosition = toggle({
  flags: '--all',
  summary: 'take the whole position along instead of an amount',
});
