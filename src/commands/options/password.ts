import { type OptionSpecs, option, toggle } from '../define/option.js';
import { fileText } from './texts.js';

export const passwordFile = option({
  flags: '--password-file <file>',
  summary: 'file whose first line is the password of the key (or BT_WALLET_PASSWORD_FILE)',
  text: fileText,
  parse: (file) => file,
});

export const passwordStdin = toggle({
  flags: '--password-stdin',
  summary: 'read the password of the key from the first line of standard input',
});

/** What every command offers that may have to open an encrypted key. */
export const unlocking = { passwordFile, passwordStdin } as const;

/** Whether a command may open an encrypted key, or take a key's words, whatever else it does. */
export const opensKey = (options: OptionSpecs): boolean =>
  'passwordFile' in options || 'mnemonicFile' in options;

export const noPassword = toggle({
  flags: '--no-password',
  summary: 'store the key unencrypted (development only)',
});

export const encryptHotkey = toggle({
  flags: '--encrypt-hotkey',
  summary: 'store the hotkey encrypted; whatever signs with it needs its password',
});

export const newPasswordFile = option({
  flags: '--new-password-file <file>',
  summary: 'file whose first line is the password to be',
  text: fileText,
  parse: (file) => file,
});

export const backupPasswordFile = option({
  flags: '--backup-password-file <file>',
  summary: 'file whose first line is the password of the backup',
  text: fileText,
  parse: (file) => file,
});
