import type { Context } from '../context.js';
import { refuse } from '../errors.js';
import { envPassword, envPasswordVariable } from '../wallet/env-password.js';

/** The options that carry a password; what they leave open the environment or a prompt answers. */
export type PasswordOptions = {
  readonly passwordFile: string | undefined;
  readonly passwordStdin?: boolean;
};

/** A password that nobody has to be asked for. */
export type GivenPassword = {
  readonly text: string;
  /** Where it is, as a sentence calls it; never what it is. */
  readonly place: string;
  /** The command line named it, so it is used or refused but never passed over. */
  readonly explicit: boolean;
};

/**
 * The password of a keyfile, from the first of: `--password-file`, `--password-stdin`,
 * `BT_WALLET_PASSWORD`, `BT_WALLET_PASSWORD_FILE` and the variable of that very file.
 */
export async function givenPassword(
  options: PasswordOptions,
  keyfile: string,
  ctx: Context,
): Promise<GivenPassword | undefined> {
  refuseTwoPasswords(options);
  const { passwordFile, passwordStdin } = options;
  if (passwordFile !== undefined) {
    return { text: ctx.firstLine(passwordFile), place: passwordFile, explicit: true };
  }
  if (passwordStdin) {
    return { text: await ctx.pipedLine(), place: 'standard input', explicit: true };
  }
  return fromEnvironment(keyfile, ctx);
}

function fromEnvironment(keyfile: string, ctx: Context): GivenPassword | undefined {
  const { BT_WALLET_PASSWORD: text, BT_WALLET_PASSWORD_FILE: file } = ctx.env;
  if (text) return { text, place: 'BT_WALLET_PASSWORD', explicit: false };
  if (file) {
    const place = `${file} (BT_WALLET_PASSWORD_FILE)`;
    return { text: ctx.firstLine(file), place, explicit: false };
  }
  const own = envPassword(keyfile, ctx.env);
  const place = envPasswordVariable(keyfile);
  return own === undefined ? undefined : { text: own, place, explicit: false };
}

/** Refuses more than one password, or a password and its absence, on one command line. */
export function refuseTwoPasswords(
  options: PasswordOptions & { readonly noPassword?: boolean },
): void {
  const named = [
    ...(options.noPassword ? ['--no-password'] : []),
    ...(options.passwordFile !== undefined ? ['--password-file'] : []),
    ...(options.passwordStdin ? ['--password-stdin'] : []),
  ];
  if (named.length < 2) return;
  throw refuse('bad-input', `${named.join(' and ')} exclude each other`, 'keep one');
}
