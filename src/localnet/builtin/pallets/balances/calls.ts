import { accountAt } from '../../frame/account-at.js';
import { call } from '../../frame/call.js';
import { callSet } from '../../frame/call-set.js';
import { ensureRoot, ensureSigned } from '../../frame/origin.js';
import { compact } from '../../scale/compact.js';
import { param } from '../../scale/composite.js';
import { bool, u64 } from '../../scale/primitives.js';
import { vec } from '../../scale/sequence.js';
import { as } from '../../scale/type.js';
import { flat } from '../../scale/variant.js';
import { accountId, lookupSource } from '../../types/account.js';
import { refTime } from '../../types/weight.js';
import { adjustTotalIssuance, setFree } from './force.js';
import { type Preservation, reducible } from './ledger.js';
import { burn, transfer } from './money.js';
import { unreserve } from './reserve.js';

const value = as(compact(u64), 'T::Balance');
const oneAccount = { reads: 1, writes: 1 };
const twoAccounts = { reads: 2, writes: 2 };

const direction = flat({ path: 'pallet_balances::types::AdjustmentDirection' }, [
  'Increase',
  'Decrease',
]);

const preservation = (keepAlive: boolean): Preservation => (keepAlive ? 'preserve' : 'expendable');

export const balancesCalls = callSet(
  { path: 'pallet_balances::pallet::Call', params: [param('T'), param('I')] },
  {
    transfer_allow_death: call({
      index: 0,
      args: { dest: lookupSource, value },
      weight: refTime(50_000_000n, oneAccount),
      run: (context, origin, { dest, value }) => {
        const source = ensureSigned(origin);
        transfer(context, source, accountAt(dest), value, 'expendable');
      },
    }),
    force_transfer: call({
      index: 2,
      args: { source: lookupSource, dest: lookupSource, value },
      weight: refTime(52_000_000n, twoAccounts),
      run: (context, origin, { source, dest, value }) => {
        ensureRoot(origin);
        transfer(context, accountAt(source), accountAt(dest), value, 'expendable');
      },
    }),
    transfer_keep_alive: call({
      index: 3,
      args: { dest: lookupSource, value },
      weight: refTime(40_000_000n, oneAccount),
      run: (context, origin, { dest, value }) => {
        const source = ensureSigned(origin);
        transfer(context, source, accountAt(dest), value, 'preserve');
      },
    }),
    transfer_all: call({
      index: 4,
      args: { dest: lookupSource, keepAlive: bool },
      weight: refTime(50_000_000n, oneAccount),
      run: (context, origin, { dest, keepAlive }) => {
        const source = ensureSigned(origin);
        const kept = preservation(keepAlive);
        transfer(context, source, accountAt(dest), reducible(context, source, kept), kept);
      },
    }),
    force_unreserve: call({
      index: 5,
      args: { who: lookupSource, amount: as(u64, 'T::Balance') },
      weight: refTime(18_000_000n, oneAccount),
      run: (context, origin, { who, amount }) => {
        ensureRoot(origin);
        unreserve(context, accountAt(who), amount);
      },
    }),
    upgrade_accounts: call({
      index: 6,
      args: { who: as(vec(accountId), 'Vec<T::AccountId>') },
      weight: ({ who }) => refTime(16_000_000n, { reads: who.length, writes: who.length }),
      // Every account of this chain follows the present rules from its first block.
      run: (_, origin) => {
        ensureSigned(origin);
      },
    }),
    force_set_balance: call({
      index: 8,
      args: { who: lookupSource, newFree: value },
      weight: refTime(22_000_000n, oneAccount),
      run: (context, origin, { who, newFree }) => {
        ensureRoot(origin);
        setFree(context, accountAt(who), newFree);
      },
    }),
    force_adjust_total_issuance: call({
      index: 9,
      args: { direction, delta: value },
      weight: refTime(6_000_000n, oneAccount),
      run: (context, origin, { direction, delta }) => {
        ensureRoot(origin);
        adjustTotalIssuance(context, direction, delta);
      },
    }),
    burn: call({
      index: 10,
      args: { value, keepAlive: bool },
      weight: refTime(27_000_000n, oneAccount),
      run: (context, origin, { value, keepAlive }) => {
        burn(context, ensureSigned(origin), value, preservation(keepAlive));
      },
    }),
  },
);
