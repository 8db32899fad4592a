import { call } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import { ensureSigned } from '../../../frame/origin.js';
import type { AccountId } from '../../../types/account.js';
import { ANNOUNCEMENT_PRICE, adjustDeposit, PROXY_PRICE } from '../deposits.js';
import { type DepositKind, deposit } from '../event.js';
import { announcements, proxies } from '../storage.js';
import { WEIGHTS } from '../weights.js';

/** Brings the caller's deposits to what they cost now, free of charge where that changes one. */
export const pokeCalls = {
  poke_deposit: call({
    index: 10,
    args: {},
    weight: WEIGHTS.pokeDeposit,
    run: (context, origin) => {
      const who = ensureSigned(origin);
      const changed = [pokeProxies(context, who), pokeAnnouncements(context, who)];
      return changed.includes(true) ? { paysFee: 'No' } : {};
    },
  }),
};

function pokeProxies(context: Context, who: AccountId): boolean {
  const [held, old] = proxies.get(context.storage, who);
  const next = adjustDeposit(context, who, old, PROXY_PRICE, held.length);
  if (held.length === 0) proxies.remove(context.storage, who);
  else proxies.set(context.storage, [who], [held, next]);
  return tellChange(context, who, 'Proxies', old, next);
}

function pokeAnnouncements(context: Context, who: AccountId): boolean {
  const [open, old] = announcements.get(context.storage, who);
  const next = adjustDeposit(context, who, old, ANNOUNCEMENT_PRICE, open.length);
  if (open.length === 0) announcements.remove(context.storage, who);
  else announcements.set(context.storage, [who], [open, next]);
  return tellChange(context, who, 'Announcements', old, next);
}

function tellChange(
  context: Context,
  who: AccountId,
  kind: DepositKind,
  oldDeposit: bigint,
  newDeposit: bigint,
): boolean {
  if (newDeposit === oldDeposit) return false;
  deposit(context, { tag: 'DepositPoked', value: { who, kind, oldDeposit, newDeposit } });
  return true;
}
