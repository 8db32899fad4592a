import { told } from './topic.js';

export const fees = told(
  { name: 'fees', also: ['costs', 'fee'], summary: 'what transactions and trades cost' },
  `
Fees

The fee of a transaction is small and paid by who signs. It is in every plan,
as the chain itself computes it for that very call, before anything is signed.
What fails on chain costs its fee too; what is refused before does not.

  Fee              for the transaction
  Fee of the pool  a share of each trade, taken from what goes into the pool
  --tip            more for the block author; nothing is ordered by it
  sealed           a sealed trade is two transactions, so its fee is about twice

Some actions cost more than a fee, and the plan shows what:

  register burned   the price of the uid; it is burned, and not given back
  subnet create     the price of a new subnet; it falls with time
  proxies           a deposit, given back when they are removed

Where TAO is short, stake removals can pay their fee in alpha where the runtime
allows it; the plan says so.

  btcli register cost                 what a uid costs everywhere
  btcli subnet burn-cost              what a new subnet costs now
  btcli wallet transfer … --dry-run   the plan with its fee, and nothing else
`,
);
