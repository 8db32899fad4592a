import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { rao } from '../../units/money.js';
import type { AccountBalance, AccountReads, ChainIdentity } from '../chain.js';
import { notInRuntime } from '../not-in-runtime.js';
import { readMap } from './storage.js';

export function accountReads(api: ApiPromise, identity: ChainIdentity): AccountReads {
  return {
    async head() {
      const header = await api.rpc.chain.getHeader();
      return { number: header.number.toNumber(), hash: header.hash.toHex() };
    },
    async balances(addresses, at) {
      const account = api.query.system?.account;
      if (!account) throw notInRuntime('storage System.Account', identity);
      const found = await readMap(account, addresses, at, api);
      return found.map((codec) => decodeBalance(codec, identity));
    },
    existentialDeposit() {
      const deposit = api.consts.balances?.existentialDeposit;
      if (!deposit) throw notInRuntime('constant Balances.ExistentialDeposit', identity);
      return rao(BigInt(deposit.toString()));
    },
  };
}

/** Decodes System.Account; amounts keep every rao, and a field the runtime lacks is refused by name. */
function decodeBalance(account: Codec, identity: ChainIdentity): AccountBalance {
  const { data } = account as unknown as { data?: Readonly<Record<string, Codec>> };
  const amount = (field: string) => {
    const value = data?.[field];
    if (!value) throw notInRuntime(`field data.${field} in System.Account`, identity);
    return rao(BigInt(value.toString()));
  };
  return { free: amount('free'), reserved: amount('reserved'), frozen: amount('frozen') };
}
