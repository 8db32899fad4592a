import type { Account } from '../addresses/addresses.js';
import type { Context } from '../context.js';
import { refuse } from '../errors.js';
import type { AccountRef } from '../units/account-ref.js';
import type { Ss58 } from '../units/ss58.js';
import { type AccountInput, resolveAccounts } from './account.js';

type Input = AccountInput & {
  readonly account: readonly AccountRef[];
  readonly ss58: readonly AccountRef[] | undefined;
  readonly all: boolean;
};

/** An account whose balance is asked for. */
export type Asked = Account & { readonly wallet: string | undefined };

/** Those named, else every wallet, else the chosen one; each address once. */
export async function askedAccounts(input: Input, ctx: Context): Promise<readonly Asked[]> {
  const refs = [...input.account, ...(input.ss58 ?? [])];
  if (input.all && refs.length > 0) {
    throw refuse('bad-input', '--all and single accounts exclude each other', 'keep one');
  }
  if (refs.length > 0) {
    const accounts = await resolveAccounts(refs, 'account', input, ctx);
    return once(accounts.map((account) => ({ ...account, wallet: undefined })));
  }
  const store = await ctx.wallets(input.walletPath);
  if (!input.all) {
    return [{ ...walletAccount(input.wallet, store.coldkeyAddress(input.wallet)) }];
  }
  const wallets = store.list();
  const silent = wallets.filter(({ address }) => address === undefined).map(({ name }) => name);
  if (silent.length > 0) ctx.warn(`no file gives the coldkey address of ${silent.join(' and ')}`);
  return wallets.flatMap(({ name, address }) =>
    address === undefined ? [] : [walletAccount(name, address)],
  );
}

const walletAccount = (wallet: string, address: Ss58): Asked => ({
  ...{ address, wallet, label: `wallet ${wallet}` },
});

const once = (accounts: readonly Asked[]): readonly Asked[] => [
  ...new Map(accounts.map((account) => [account.address, account])).values(),
];
