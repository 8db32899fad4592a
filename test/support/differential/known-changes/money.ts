import { inSource, inSpec, type KnownChange } from '../known-change.js';

const FEE = 'what is left after the fee, which hangs on the weight of the call';

export const moneyChanges: readonly KnownChange[] = [
  {
    steps: ['settings: fee rate of no subnet'],
    at: ['sudo.Sudid.0'],
    builtin: 'swap.MechanismDoesNotExist',
    real: 'swap.SubNetworkDoesNotExist',
    reason: 'the error has another name',
    source: inSource('pallets/swap/src/pallet/mod.rs set_fee_rate'),
  },
  {
    steps: ['transfer: all, staying alive'],
    at: ['balances.Endowed.1', 'balances.Transfer.2', 'free //poor', 'free //rich'],
    reason: FEE,
    source: inSpec('0.5'),
  },
  {
    steps: ['transfer: all, dying'],
    at: ['balances.Transfer.2', 'free //mortal', 'free //rich'],
    reason: FEE,
    source: inSpec('0.5'),
  },
  {
    steps: ['transfer: issuance up', 'transfer: issuance down'],
    at: ['balances.TotalIssuanceForced.0', 'balances.TotalIssuanceForced.1'],
    reason: 'fees without an author to earn them leave the issuance, and differ in amount',
    source: inSpec('0.5'),
  },
  {
    steps: ['sudo: by anyone', 'sudo: as someone, by anyone', 'sudo: by the former key'],
    at: ['pool'],
    builtin: 'Invalid signing address',
    real: 'taken',
    reason: 'the pool stops calls of Sudo by whoever is not its key',
    source:
      'opentensor/subtensor runtime/src/sudo_wrapper.rs, 14bc6f9f; spec 293 has no such extension',
  },
];
