import type { Context } from '../context.js';
import { refuse } from '../errors.js';
import type { Signer } from '../units/signer.js';
import type { AskPassword } from '../wallet/keys.js';

type KeyInput = {
  readonly wallet: string;
  readonly walletPath: string;
  readonly passwordFile: string | undefined;
};

/** Unlocks a wallet's coldkey, with the password file when one was named, else by asking. */
export async function unlockColdkey(input: KeyInput, ctx: Context): Promise<Signer> {
  const keys = await ctx.keys(input.walletPath);
  return keys.unlockColdkey(input.wallet, passwordSource(input.passwordFile, ctx));
}

/** The same for one of its hotkeys, which is encrypted more rarely. */
export async function unlockHotkey(
  input: KeyInput & { readonly hotkey: string },
  ctx: Context,
): Promise<Signer> {
  const keys = await ctx.keys(input.walletPath);
  return keys.unlockHotkey(input.wallet, input.hotkey, passwordSource(input.passwordFile, ctx));
}

/** Where passwords come from; a file is right or wrong once, a person may try again. */
function passwordSource(file: string | undefined, ctx: Context): AskPassword {
  return async ({ wallet, hotkey, attempt }) => {
    const name =
      hotkey === undefined ? `the coldkey of ${wallet}` : `the hotkey ${hotkey} of ${wallet}`;
    if (file === undefined) {
      const { password } = await ctx.prompts();
      const again = attempt > 1 ? 'That is not it. ' : '';
      return password(`${again}Password of ${name}`);
    }
    if (attempt > 1) {
      throw refuse(
        'wrong-password',
        `the password in ${file} does not open ${name}`,
        'check the file; only its first line counts',
      );
    }
    return ctx.firstLine(file);
  };
}
