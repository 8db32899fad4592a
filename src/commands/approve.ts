import type { Context } from '../context.js';
import { refuse } from '../errors.js';
import type { RecordView } from '../format/view.js';
import type { Signer } from '../units/signer.js';

/** The only way from a plan to a signature: show it, ask, then unlock the key. */
export async function approve(
  plan: RecordView,
  input: { readonly yes: boolean },
  ctx: Context,
  unlock: () => Promise<Signer>,
): Promise<Signer> {
  ctx.preview(plan, input.yes ? 'given' : 'asked');
  if (!input.yes) {
    const { confirm } = await ctx.prompts();
    if (!(await confirm('Sign and submit?'))) throw refuse('declined', 'nothing was signed');
  }
  return unlock();
}
