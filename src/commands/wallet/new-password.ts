import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import { judgePassword } from '../../wallet/password-policy.js';
import { givenPassword, type PasswordOptions, refuseTwoPasswords } from '../given-password.js';

/** A key that is about to be stored: what to call it, and where. */
export type FutureKey = { readonly title: string; readonly path: string };

/** The password a key will be stored with; undefined when it is to stay plain. */
export async function newKeyPassword(
  input: PasswordOptions & { readonly noPassword?: boolean },
  { title, path }: FutureKey,
  ctx: Context,
): Promise<string | undefined> {
  refuseTwoPasswords(input);
  if (input.noPassword) return undefined;
  const given = await givenPassword(input, path, ctx);
  if (given) return strongEnough(given.text, given.place);
  const { newPassword } = await ctx.prompts();
  return newPassword(`Password for ${title}`, judgePassword, '--password-file or --no-password');
}

/** A new password from a file, or from whoever is asked, where the environment has no say. */
export async function chosenPassword(
  question: string,
  file: string | undefined,
  option: string,
  ctx: Context,
): Promise<string> {
  if (file !== undefined) return strongEnough(ctx.firstLine(file), file);
  const { newPassword } = await ctx.prompts();
  return newPassword(question, judgePassword, option);
}

function strongEnough(password: string, place: string): string {
  const { weakness } = judgePassword(password);
  if (!weakness) return password;
  throw refuse('bad-input', `${weakness}, in ${place}`, 'put a better one there');
}
