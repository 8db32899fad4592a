import type { Context } from '../context.js';
import { Refusal, refuse } from '../errors.js';
import type { Signer } from '../units/signer.js';
import { envPassword, envPasswordVariable } from '../wallet/env-password.js';
import type { AskPassword } from '../wallet/keys.js';

type KeyInput = {
  readonly wallet: string;
  readonly walletPath: string;
  readonly passwordFile: string | undefined;
};

/** Unlocks a wallet's coldkey, with the named file, else the environment, else by asking. */
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

/** Where passwords come from: the file that was named, else the environment, else whoever is asked. */
function passwordSource(file: string | undefined, ctx: Context): AskPassword {
  return async ({ wallet, hotkey, path, attempt }) => {
    const name =
      hotkey === undefined ? `the coldkey of ${wallet}` : `the hotkey ${hotkey} of ${wallet}`;
    if (file !== undefined) {
      if (attempt === 1) return ctx.firstLine(file);
      throw refuse(
        'wrong-password',
        `the password in ${file} does not open ${name}`,
        'check the file; only its first line counts',
      );
    }
    const stored = attempt > 2 ? undefined : envPassword(path, ctx.env);
    if (stored === undefined) return ask(name, attempt > 1 ? 'That is not it. ' : '', ctx);
    if (attempt === 1) return stored;
    const variable = envPasswordVariable(path);
    return ask(name, `The one in ${variable} is not it. `, ctx).catch((reason: unknown) => {
      throw isUnanswered(reason) ? wrongInEnvironment(variable, name) : reason;
    });
  };
}

async function ask(name: string, verdict: string, ctx: Context): Promise<string> {
  const { password } = await ctx.prompts();
  return password(`${verdict}Password of ${name}`);
}

const isUnanswered = (reason: unknown): boolean =>
  reason instanceof Refusal && reason.code === 'needs-answer';

const wrongInEnvironment = (variable: string, name: string) =>
  refuse(
    'wrong-password',
    `the password in ${variable} does not open ${name}`,
    'unset it, or name a file with --password-file',
  );
