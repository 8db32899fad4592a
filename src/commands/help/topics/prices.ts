import { told } from './topic.js';

export const prices = told(
  {
    name: 'prices',
    also: ['limits', 'prices-and-limits', 'price', 'slippage', 'tolerance', 'shield'],
    summary: 'prices, limits, and who sees a trade before it lands',
  },
  `
Prices and limits

Each subnet has a pool of TAO and alpha. Its price (τ/α) is what the next
little bit costs. Your own trade moves it: the larger the trade is for the
pool, the more the average price you pay differs from it. The plan shows that
as price impact.

Between the plan and the block others trade too, so a trade carries a limit:

  --tolerance 1%     how far the price may move; 0.5% when left out
  --allow-partial    trade what fits under the limit, leave the rest
  --no-limit         take any price

Without --allow-partial it is all or nothing: past the limit the transaction
fails on chain, and costs its fee alone. Your own impact counts: where a large
trade alone passes the limit, raise --tolerance or trade in parts.

On spec 391 and newer, trades are sealed until their block is made, so nobody
can trade ahead of you. --no-shield sends one openly, --shield seals anything
else. Registrations have a limit as well: --max-cost is the most TAO you pay.

  btcli subnet price --netuid 1               price, and how it moved
  btcli stake add --netuid 1 --amount 10 --dry-run  the plan, and nothing else
`,
);
