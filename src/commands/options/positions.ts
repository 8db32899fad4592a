import { parseAccountRefs } from '../../units/account-ref.js';
import type { Netuid } from '../../units/money.js';
import { parseNetuid } from '../../units/netuid.js';
import { type Known, option, toggle } from '../define/option.js';
import { accountText, nameText } from './texts.js';
import { isKeyName } from './wallet.js';

const accountsText = { ...accountText, examples: ['rig1', 'rig1,validator/main'] };
const someText = {
  type: 'string',
  pattern: '^[0-9]+(,[0-9]+)*$',
  examples: ['1', '1,2,5'],
} as const;
const someOrAll = { ...someText, pattern: '^([0-9]+(,[0-9]+)*|all)$', examples: ['1,2,5', 'all'] };

/** Subnets of one command, in the order given. */
export const someNetuids = option({
  flags: '--netuid <number,…|all>',
  summary: 'subnets with commas between, 0 being root, or all',
  required: true,
  text: someOrAll,
  parse: (text, known): readonly Netuid[] | 'all' =>
    text === 'all' ? 'all' : parseNetuids(text, known),
});

export const excludedNetuids = option({
  flags: '--exclude-netuid <number,…>',
  summary: 'subnets to leave alone',
  text: someText,
  parse: parseNetuids,
});

export const someHotkeys = option({
  flags: '-H, --hotkey <name,…>',
  summary: 'hotkeys of the wallet',
  env: 'BT_HOTKEY',
  setting: { key: 'hotkey', project: isKeyName },
  fallback: 'default',
  text: nameText('rig1,rig2'),
  parse: (text): readonly string[] => text.split(',').map((name) => name.trim()),
});

/** Hotkeys that need not be the wallet's. */
export const someHotkeyAccounts = option({
  flags: '--hotkey-ss58 <account,…>',
  summary: 'any hotkeys, by address, name, wallet/hotkey or address book name, instead of --hotkey',
  text: accountsText,
  parse: parseAccountRefs,
});

export const walletHotkeys = toggle({
  flags: '--all-hotkeys',
  summary: 'every hotkey of the wallet',
});

export const heldHotkeys = toggle({
  flags: '--all-hotkeys',
  summary: 'every hotkey on which the coldkey has stake',
});

export const excludedHotkeys = option({
  flags: '--exclude-hotkey <account,…>',
  summary: 'hotkeys to leave alone, named as in --hotkey-ss58',
  text: accountsText,
  parse: parseAccountRefs,
});

function parseNetuids(text: string, known?: Known): readonly Netuid[] {
  return text.split(',').map((part) => parseNetuid(part.trim(), known));
}
