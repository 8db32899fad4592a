import { told } from './topic.js';

export const money = told(
  { name: 'money', also: ['amounts', 'tao', 'rao', 'alpha'], summary: 'TAO, rao and alpha' },
  `
Money

TAO (τ) pays for everything. 1 TAO is 1,000,000,000 rao, and a rao is the least
there is: amounts are whole rao from the line you type to the line you read. A
tenth decimal is refused, never rounded away.

Alpha is the token of one subnet: α2 is alpha of subnet 2. It is what you hold
when you stake there. Alpha of two subnets cannot be added up, and what it is
worth in TAO changes with every trade. On root (netuid 0) stake is TAO.

  --amount 1.5     1.5 TAO where you buy, transfer or stake
  --amount 10      10 alpha where you sell, move or burn stake
  --all            all that can go

An account that falls below the existential deposit is removed by the chain,
with what is left on it. A plan that would do so is refused; --allow-death
allows it.

  btcli utils convert 1.5tao     the same amount in rao
  btcli wallet balance           TAO that is free, and what your stake is worth
  btcli stake list               alpha you hold, and what you would get for it
`,
);
