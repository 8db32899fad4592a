import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import { passwordWeakness } from '../../wallet/password-policy.js';

type PasswordInput = { readonly noPassword: boolean; readonly passwordFile: string | undefined };

/** The password a coldkey will be stored with; undefined when it is to stay plain. */
export async function newColdkeyPassword(
  input: PasswordInput,
  ctx: Context,
): Promise<string | undefined> {
  refuseBothPasswords(input);
  if (input.noPassword) return undefined;
  if (input.passwordFile === undefined) {
    const prompts = await ctx.prompts();
    return prompts.newPassword('Password for the new coldkey', passwordWeakness);
  }
  const password = ctx.firstLine(input.passwordFile);
  if (password) return password;
  throw refuse(
    'bad-input',
    `the first line of ${input.passwordFile} is empty`,
    'put a password there',
  );
}

/** Refuses a password and its absence asked for together. */
export function refuseBothPasswords({ noPassword, passwordFile }: PasswordInput): void {
  if (noPassword && passwordFile !== undefined) {
    throw refuse('bad-input', '--no-password and --password-file exclude each other', 'keep one');
  }
}
