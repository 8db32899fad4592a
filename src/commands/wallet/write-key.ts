import type { Context } from '../../context.js';
import type { KeyName, PreparedKey } from '../../wallet/keys.js';
import { newColdkeyPassword } from './new-password.js';
import type { WrittenKey } from './written-key.js';

type Stored = Pick<WrittenKey, 'address' | 'protection'>;
type PasswordInput = Parameters<typeof newColdkeyPassword>[0];

/** Asks for the password of a coldkey, then writes it. */
export async function writeColdkey(
  prepared: PreparedKey,
  input: PasswordInput,
  ctx: Context,
): Promise<Stored> {
  const password = await newColdkeyPassword(input, ctx);
  await ctx.during('writing the key', prepared.write(password));
  const protection = password === undefined ? 'plain' : 'encrypted';
  return { address: prepared.address, protection };
}

/** Writes a hotkey, which is always plain: the miner or validator reads it unattended. */
export async function writeHotkey(prepared: PreparedKey, ctx: Context): Promise<Stored> {
  await ctx.during('writing the key', prepared.write(undefined));
  return { address: prepared.address, protection: 'plain' };
}

export const coldkeyOf = (wallet: string): KeyName => ({ wallet, hotkey: undefined });
