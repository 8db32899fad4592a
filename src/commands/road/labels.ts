import type { Context } from '../../context.js';
import { Refusal } from '../../errors.js';
import type { Ss58 } from '../../units/ss58.js';
import type { SigningInput } from '../operation.js';

/** What the operator calls addresses. A plan can do without: a book that cannot be read is only told of. */
export async function labels(
  { walletPath }: Pick<SigningInput, 'walletPath'>,
  ctx: Context,
): Promise<(address: Ss58) => string | undefined> {
  const { labelOf } = await ctx.addresses(walletPath);
  let isReadable = true;
  return (address) => {
    try {
      return isReadable ? labelOf(address) : undefined;
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      isReadable = false;
      ctx.warn(`no names are shown beside addresses: ${reason.message}`);
      return undefined;
    }
  };
}
