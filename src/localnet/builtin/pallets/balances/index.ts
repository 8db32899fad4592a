import { constant, type PalletOf } from '../../frame/pallet.js';
import { u32, u64 } from '../../scale/primitives.js';
import { fixedBytes } from '../../scale/sequence.js';
import { balancesCalls } from './calls.js';
import { balancesError } from './error.js';
import { BALANCES_INDEX, balancesEvent } from './event.js';
import { balancesGenesis } from './genesis.js';
import { EXISTENTIAL_DEPOSIT } from './ledger.js';
import { balancesStorage, freezeReason, holdReason } from './storage.js';

const AT_MOST = 50;

/** TAO: who holds how much, and how it moves. */
export const balances: PalletOf = () => ({
  name: 'Balances',
  index: BALANCES_INDEX,
  crate: 'pallet_balances',
  storage: balancesStorage,
  calls: balancesCalls,
  event: balancesEvent,
  error: balancesError,
  constants: [
    constant('ExistentialDeposit', u64, EXISTENTIAL_DEPOSIT),
    constant('MaxLocks', u32, AT_MOST),
    constant('MaxReserves', u32, AT_MOST),
    constant('MaxFreezes', u32, AT_MOST),
  ],
  associated: {
    RuntimeHoldReason: holdReason,
    Balance: u64,
    ReserveIdentifier: fixedBytes(8),
    FreezeIdentifier: freezeReason,
  },
  genesis: balancesGenesis,
});
