import type { Account } from '../addresses/addresses.js';
import type { Role } from '../addresses/resolve-name.js';
import type { Context } from '../context.js';
import type { AccountRef } from '../units/account-ref.js';
import type { Ss58 } from '../units/ss58.js';

/** What a command that takes an account as an argument offers besides. */
export type AccountInput = {
  readonly wallet: string;
  readonly walletPath: string;
  readonly acceptLookalike: readonly Ss58[] | undefined;
};

/**
 * The account an argument means, before anything is planned with it. A command that spends takes
 * `destAccount` or `hotkeyAccount` and `acceptLookalike` from options/account.ts, calls this in its
 * input step, and shows the answer's label and whole address in its plan.
 */
export async function resolveAccount(
  ref: AccountRef,
  role: Role,
  input: AccountInput,
  ctx: Context,
): Promise<Account> {
  const [account] = await resolveAccounts([ref], role, input, ctx);
  if (!account) throw new Error('one reference gave no account');
  return account;
}

/** The same for several, in the order given. */
export async function resolveAccounts(
  refs: readonly AccountRef[],
  role: Role,
  { wallet, walletPath, acceptLookalike = [] }: AccountInput,
  ctx: Context,
): Promise<readonly Account[]> {
  const { resolve } = await ctx.addresses(walletPath);
  return refs.map((ref) => resolve(ref, { wallet, role, accepted: acceptLookalike }));
}
