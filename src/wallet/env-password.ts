import { isUtf8 } from 'node:buffer';
import { refuse } from '../errors.js';

/** The environment variable in which the native wallets look for a keyfile's password. */
export const envPasswordVariable = (path: string): string =>
  `BT_PW_${path.replace(/[/.]/g, '_')}`.toUpperCase();

/**
 * The password of a keyfile, by its expanded path, from the environment: base64 of its bytes XOR
 * the variable's name, repeated. Refuses a value that was not written by that rule.
 */
export function envPassword(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const variable = envPasswordVariable(path);
  const value = env[variable];
  if (value === undefined || value === '') return undefined;
  const veiled = Buffer.from(value, 'base64');
  const name = Buffer.from(variable);
  const password = veiled.map((byte, index) => byte ^ (name[index % name.length] ?? 0));
  // Decoding passes over what is not base64, which only the way back shows.
  if (veiled.toString('base64') === value && isUtf8(password)) {
    return Buffer.from(password).toString();
  }
  throw refuse(
    'bad-input',
    `the value of ${variable} is no password as wallets store one there`,
    'unset it, or name a file with --password-file',
  );
}
