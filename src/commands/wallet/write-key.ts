import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import { pathsOf } from '../../wallet/keyfile-paths.js';
import type { KeyName, PreparedKey } from '../../wallet/keys.js';
import { type PasswordOptions, refuseTwoPasswords } from '../given-password.js';
import { newKeyPassword } from './new-password.js';
import type { WrittenKey } from './written-key.js';

type Stored = Pick<WrittenKey, 'address' | 'scheme' | 'protection' | 'archived'>;
/** Where a key goes: the folder that holds the wallets, and its name. */
export type KeyPlace = { readonly root: string; readonly name: KeyName };
export type ColdkeyPassword = PasswordOptions & { readonly noPassword: boolean };
export type HotkeyPassword = PasswordOptions & { readonly encryptHotkey: boolean };

/** Asks for the password of a coldkey, then writes it. */
export async function writeColdkey(
  prepared: PreparedKey,
  { root, name }: KeyPlace,
  input: ColdkeyPassword,
  ctx: Context,
): Promise<Stored> {
  const title = `the coldkey of ${name.wallet}`;
  const path = pathsOf(root, name).secret;
  return writeKey(prepared, await newKeyPassword(input, { title, path }, ctx), ctx);
}

/** Writes a hotkey, which is plain unless asked otherwise: the miner or validator reads it unattended. */
export async function writeHotkey(
  prepared: PreparedKey,
  { root, name }: KeyPlace,
  input: HotkeyPassword,
  ctx: Context,
): Promise<Stored> {
  refusePasswordOfPlainHotkey(input);
  if (!input.encryptHotkey) return writeKey(prepared, undefined, ctx);
  const title = `the hotkey ${name.hotkey} of ${name.wallet}`;
  const path = pathsOf(root, name).secret;
  return writeKey(prepared, await newKeyPassword(input, { title, path }, ctx), ctx);
}

/** A password that would go unused would leave its owner believing that the hotkey is encrypted. */
export function refusePasswordOfPlainHotkey(input: HotkeyPassword): void {
  refuseTwoPasswords(input);
  if (input.encryptHotkey || (input.passwordFile === undefined && !input.passwordStdin)) return;
  throw refuse(
    'bad-input',
    'a hotkey is stored plain, so it takes no password',
    'add --encrypt-hotkey, or leave the password out',
  );
}

async function writeKey(
  prepared: PreparedKey,
  password: string | undefined,
  ctx: Context,
): Promise<Stored> {
  const { address, scheme } = prepared;
  const { archived } = await ctx.during('writing the key', prepared.write(password));
  if (scheme === 'ed25519') {
    ctx.warn('btcli 9 and other native wallets before 4.1 cannot read an ed25519 key');
  }
  return { address, scheme, protection: password === undefined ? 'plain' : 'encrypted', archived };
}

export const coldkeyOf = (wallet: string): KeyName => ({ wallet, hotkey: undefined });
