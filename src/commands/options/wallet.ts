import { looksLikeSs58, parseSs58 } from '../../units/ss58.js';
import { parseWords } from '../../wallet/words.js';
import { option, toggle } from '../define/option.js';
import { addressText, fileText, nameText } from './texts.js';

/** Names lead to the operator's own keys; an address leads anywhere. */
export const isKeyName = (text: string): boolean =>
  /^[\w.-]{1,64}$/.test(text) && !looksLikeSs58(text);

export const wallet = option({
  flags: '-w, --wallet <name>',
  summary: 'wallet to use',
  env: 'BT_WALLET',
  setting: { key: 'wallet', project: isKeyName },
  fallback: 'default',
  text: nameText('alice'),
  parse: (name) => name,
});

export const hotkey = option({
  flags: '-H, --hotkey <name>',
  summary: 'hotkey of the wallet',
  env: 'BT_HOTKEY',
  setting: { key: 'hotkey', project: isKeyName },
  fallback: 'default',
  text: nameText('rig1'),
  parse: (name) => name,
});

/** Without a fallback or a variable: leaving it out means the coldkey. */
export const hotkeyInstead = option({
  flags: '-H, --hotkey <name>',
  summary: 'a hotkey of the wallet instead of its coldkey',
  text: nameText('rig1'),
  parse: (name) => name,
});

export const useHotkey = toggle({
  flags: '--use-hotkey',
  summary: 'sign with the hotkey instead of the coldkey',
});

export const walletPath = option({
  flags: '--wallet-path <folder>',
  summary: 'folder that holds the wallets',
  env: 'BT_WALLET_PATH',
  setting: { key: 'wallet-path' },
  fallback: '~/.bittensor/wallets',
  text: fileText,
  parse: (folder) => folder,
});

export const watched = option({
  flags: '--ss58 <address>',
  summary: 'address of the key that is kept elsewhere',
  required: true,
  text: addressText,
  parse: parseSs58,
});

export const words = option({
  flags: '--words <count>',
  summary: 'words in each mnemonic: 12, 15, 18, 21 or 24',
  fallback: '12',
  choices: ['12', '15', '18', '21', '24'],
  text: { type: 'string', enum: ['12', '15', '18', '21', '24'] },
  parse: parseWords,
});
