import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';

type ConfirmInput = { readonly confirm: string | undefined };

/** Has the wallet's name typed before something that cannot be taken back by a second thought. */
export async function confirmName(
  what: string,
  wallet: string,
  { confirm }: ConfirmInput,
  ctx: Context,
  option = '--confirm <wallet>',
): Promise<void> {
  if (confirm === undefined) {
    const { retype } = await ctx.prompts();
    const typed = await retype(`${what} Type the wallet's name to go on:`, option);
    if (typed === wallet) return;
    throw refuse('declined', 'that is not its name', 'nothing was changed');
  }
  if (confirm === wallet) return;
  throw refuse(
    'declined',
    `--confirm names ${JSON.stringify(confirm)}, but the wallet is ${JSON.stringify(wallet)}`,
    'nothing was changed',
  );
}
