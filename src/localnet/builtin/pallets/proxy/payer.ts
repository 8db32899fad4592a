import type { Externalities } from '../../../runtime.js';
import type { RuntimeCall } from '../../frame/call.js';
import { type AccountId, lookup, type MultiAddress } from '../../types/account.js';
import { realPaysFee } from './storage.js';

type Proxied = { readonly real: AccountId; readonly call: RuntimeCall };

/**
 * Whoever has offered to pay for this proxy: the account it acts for, or the one that account acts
 * for in turn, alone or throughout a batch. Follows ChargeTransactionPaymentWrapper of the chain.
 */
export function feePayer(
  storage: Externalities,
  signer: AccountId,
  call: RuntimeCall,
): AccountId | undefined {
  const outer = proxied(call);
  if (!outer || !realPaysFee.exists(storage, outer.real, signer)) return undefined;
  const [first, ...rest] = actions(outer.call).map(proxied);
  if (!first || rest.some((each) => each?.real !== first.real)) return outer.real;
  return realPaysFee.exists(storage, first.real, outer.real) ? first.real : outer.real;
}

/** An announced call is not among them: its proxy always pays. */
function proxied({ pallet, name, args }: RuntimeCall): Proxied | undefined {
  if (pallet !== 'Proxy' || name !== 'proxy') return undefined;
  const { real, call } = args as { real: MultiAddress; call: RuntimeCall };
  const account = lookup(real);
  return account === undefined ? undefined : { real: account, call };
}

const BATCHES = ['batch', 'batch_all', 'force_batch'];

/** The calls of a batch, or the one call that is none. */
const actions = (call: RuntimeCall): readonly RuntimeCall[] =>
  call.pallet === 'Utility' && BATCHES.includes(call.name)
    ? (call.args as { calls: readonly RuntimeCall[] }).calls
    : [call];
