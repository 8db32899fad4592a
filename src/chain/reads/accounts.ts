import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { rao } from '../../units/money.js';
import type { AccountBalance, AccountReads, ChainIdentity } from '../chain.js';
import { fieldsOf, integerOf, type Value } from '../decode.js';
import { bestBlock } from '../header.js';
import { notInRuntime } from '../not-in-runtime.js';
import type { ReadNow } from '../provider/moment.js';
import { placesIn, readAll, type State } from '../state/state.js';

export function accountReads(
  provider: ProviderInterface,
  now: ReadNow,
  state: State,
  identity: ChainIdentity,
): AccountReads {
  return {
    head: () => bestBlock(provider),
    now,
    async balances(addresses, at) {
      const place = placesIn('System', state, identity);
      const found = await readAll(
        addresses.map((address) => place('Account', address)),
        at,
        state,
      );
      return found.map((account) => decodeBalance(account, identity));
    },
    existentialDeposit() {
      const deposit = state.constant('Balances', 'ExistentialDeposit');
      if (!deposit) throw notInRuntime('constant Balances.ExistentialDeposit', identity);
      return rao(integerOf(deposit));
    },
  };
}

/** Decodes System.Account; amounts keep every rao, and a field the runtime lacks is refused by name. */
function decodeBalance(account: Value, identity: ChainIdentity): AccountBalance {
  const data = fieldsOf(fieldsOf(account, 'System.Account').codec('data'), 'System.Account');
  const amount = (field: string) => {
    if (data.has(field)) return data.amount(field);
    throw notInRuntime(`field data.${field} in System.Account`, identity);
  };
  return { free: amount('free'), reserved: amount('reserved'), frozen: amount('frozen') };
}
