import { parseAccountRef, parseAccountRefs } from '../../units/account-ref.js';
import { parseSs58, type Ss58 } from '../../units/ss58.js';
import { argument } from '../define/argument.js';
import { option } from '../define/option.js';
import { accountText, addressText } from './texts.js';

/** An account to look at, instead of the chosen wallet's. */
export const account = option({
  flags: '--ss58 <account>',
  summary: 'an address, wallet, wallet/hotkey or address book name, instead of --wallet',
  text: accountText,
  parse: parseAccountRef,
});

/** The same as a word of its own. */
export const accountArgument = argument({
  name: 'account',
  summary:
    "an address, wallet, wallet/hotkey or address book name; the chosen wallet's coldkey when left out",
  text: accountText,
  parse: parseAccountRef,
});

/** Several of them. */
export const accounts = option({
  flags: '--ss58 <account,…>',
  summary: 'addresses, wallets, wallet/hotkeys or address book names, with commas between',
  text: { ...accountText, examples: ['alice', 'alice,miner/rig1'] },
  parse: parseAccountRefs,
});

/** Who receives. */
export const destAccount = option({
  flags: '--dest <account>',
  summary: 'who receives: an address, wallet, wallet/hotkey or address book name',
  required: true,
  text: accountText,
  parse: parseAccountRef,
});

/** A hotkey that need not be the wallet's. */
export const hotkeyAccount = option({
  flags: '--hotkey-ss58 <account>',
  summary: 'any hotkey, by address, name, wallet/hotkey or address book name, instead of --hotkey',
  text: accountText,
  parse: parseAccountRef,
});

/** A hotkey to look at alone. */
export const onlyHotkey = option({
  flags: '-H, --hotkey <account>',
  summary:
    'only this hotkey: a hotkey of the wallet, an address, wallet/hotkey or address book name',
  text: accountText,
  parse: parseAccountRef,
});

/** It names the address: nobody can leave it standing for whatever comes next. */
export const acceptLookalike = option({
  flags: '--accept-lookalike <address>',
  summary: 'use this address although it begins and ends like a known one',
  text: addressText,
  parse: parseAccepted,
});

function parseAccepted(text: string): readonly Ss58[] {
  return text.split(',').map((part) => parseSs58(part.trim()));
}
