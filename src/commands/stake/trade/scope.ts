import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { AccountRef } from '../../../units/account-ref.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { WalletStore } from '../../../wallet/store.js';
import { type AccountInput, resolveAccounts } from '../../account.js';
import type { Position } from '../position.js';

/** Which positions an operator means; what `held` and `all` stand for is on the chain. */
export type Scope = {
  readonly hotkeys: readonly Ss58[] | 'held';
  readonly netuids: readonly Netuid[] | 'all';
  readonly exceptHotkeys: readonly Ss58[];
  readonly exceptNetuids: readonly Netuid[];
};

type ScopeInput = AccountInput & {
  readonly netuid: readonly Netuid[] | 'all';
  readonly excludeNetuid: readonly Netuid[] | undefined;
  readonly hotkey: readonly string[];
  readonly hotkeySs58: readonly AccountRef[] | undefined;
  readonly allHotkeys: boolean;
  readonly excludeHotkey: readonly AccountRef[] | undefined;
};

/** Whose hotkeys --all-hotkeys means: those of the wallet, or those that hold the coldkey's stake. */
export type AllHotkeys = 'of the wallet' | 'held';

export async function scopeOf(
  input: ScopeInput,
  all: AllHotkeys,
  wallets: Pick<WalletStore, 'hotkeyAddress' | 'find'>,
  ctx: Context,
): Promise<Scope> {
  const excluded = await resolveAccounts(input.excludeHotkey ?? [], 'hotkey', input, ctx);
  return {
    hotkeys: await hotkeysOf(input, all, wallets, ctx),
    netuids: input.netuid === 'all' ? 'all' : unique(input.netuid),
    exceptHotkeys: excluded.map(({ address }) => address),
    exceptNetuids: input.excludeNetuid ?? [],
  };
}

async function hotkeysOf(
  input: ScopeInput,
  all: AllHotkeys,
  wallets: Pick<WalletStore, 'hotkeyAddress' | 'find'>,
  ctx: Context,
): Promise<Scope['hotkeys']> {
  const { hotkeySs58, allHotkeys, wallet } = input;
  if (allHotkeys && hotkeySs58) {
    throw refuse('bad-input', '--all-hotkeys and --hotkey-ss58 exclude each other', 'keep one');
  }
  if (hotkeySs58) {
    const found = await resolveAccounts(hotkeySs58, 'hotkey', input, ctx);
    return unique(found.map(({ address }) => address));
  }
  if (!allHotkeys) return unique(input.hotkey.map((name) => wallets.hotkeyAddress(wallet, name)));
  if (all === 'held') return 'held';
  const { hotkeys } = wallets.find(wallet);
  return unique(hotkeys.map(({ name }) => wallets.hotkeyAddress(wallet, name)));
}

/** The positions of every hotkey on every subnet that the scope does not leave out, subnet by subnet. */
export function positionsIn(
  coldkey: Ss58,
  hotkeys: readonly Ss58[],
  netuids: readonly Netuid[],
  scope: Pick<Scope, 'exceptHotkeys' | 'exceptNetuids'>,
): readonly Position[] {
  return netuids.flatMap((netuid) =>
    hotkeys.map((hotkey) => ({ coldkey, hotkey, netuid })).filter(isWithin(scope)),
  );
}

/** Whether a position is not one of those to leave alone. */
export const isWithin =
  ({ exceptHotkeys, exceptNetuids }: Pick<Scope, 'exceptHotkeys' | 'exceptNetuids'>) =>
  ({ hotkey, netuid }: Omit<Position, 'coldkey'>): boolean =>
    !exceptHotkeys.includes(hotkey) && !exceptNetuids.includes(netuid);

/** The refusal of a command that is about no position at all. */
export const nothingNamed = () =>
  refuse('bad-input', 'no position is left to trade', 'name more, or leave out less');

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
