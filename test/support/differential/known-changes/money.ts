import { ANY, each, inSpec, type KnownChange } from '../known-change.js';

export const money: readonly KnownChange[] = [
  {
    steps: ['transfer: all, staying alive'],
    shows: each(
      ['balances.Endowed.1', 'balances.Transfer.2', 'free //poor', 'free //rich'],
      [ANY, ANY],
    ),
    reason: 'what is left after the fee, which hangs on the weight of the call',
    source: inSpec('0.5'),
  },
  {
    steps: ['transfer: all, dying'],
    shows: each(['balances.Transfer.2', 'free //mortal', 'free //rich'], [ANY, ANY]),
    reason: 'what is left after the fee, which hangs on the weight of the call',
    source: inSpec('0.5'),
  },
  {
    steps: ['transfer: issuance up', 'transfer: issuance down'],
    shows: each(['balances.TotalIssuanceForced.0', 'balances.TotalIssuanceForced.1'], [ANY, ANY]),
    reason: 'fees without an author to earn them leave the issuance, and differ in amount',
    source: inSpec('0.5'),
  },
];
