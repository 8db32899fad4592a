import type { Context } from '../../frame/context.js';
import type { Genesis } from '../../frame/pallet.js';
import { expectAccount } from '../../genesis/account.js';
import { DEVELOPMENT } from '../../genesis/development.js';
import { expectAmount, expectList, GenesisError, type Json, member } from '../../genesis/json.js';
import { account } from '../system/storage.js';
import { NO_MONEY } from './account-data.js';
import { EXISTENTIAL_DEPOSIT, writeMoney } from './ledger.js';
import { totalIssuance } from './storage.js';

const RICH = String(1_000_000n * 1_000_000_000n);
const MODEST = String(2_000n * 1_000_000_000n);
const { alice, bob, charlie, ...others } = DEVELOPMENT;

/** First balances, in rao: a list of pairs of address and amount. */
export const balancesGenesis: Genesis = {
  section: 'balances',
  development: {
    balances: [
      ...[alice, bob, charlie].map((address) => [address, RICH]),
      ...Object.values(others).map((address) => [address, MODEST]),
    ],
  },
  build: (context, config) => {
    for (const entry of expectList(member(config, 'balances'))) endow(context, entry);
  },
};

function endow(context: Context, entry: Json): void {
  const [address, amount] = expectList(entry);
  const who = expectAccount(address);
  const free = expectAmount(amount);
  if (free < EXISTENTIAL_DEPOSIT) {
    throw new GenesisError(`${free} rao are less than an account must hold`);
  }
  if (account.exists(context.storage, who)) {
    throw new GenesisError('an account has two balances');
  }
  writeMoney(context, who, { ...NO_MONEY, free });
  totalIssuance.set(context.storage, totalIssuance.get(context.storage) + free);
}
