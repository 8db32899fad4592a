import { alphaFeeRunners } from './alpha-fee.js';
import { lockRunners } from './conviction-lock.js';
import { emissionRunners } from './emission.js';
import { payoutRunners } from './epoch-payout.js';
import { scheduleRunners } from './epoch-schedule.js';
import { injectionRunners } from './liquidity-injection.js';
import { maxAmountRunners } from './max-amount.js';
import { medianPriceRunners } from './median-price.js';
import { movingPriceRunners } from './moving-price.js';
import { lockCostRunners } from './network-lock-cost.js';
import { childrenRunners } from './parent-dividends.js';
import { poolRunners } from './pool.js';
import { pruningRunners } from './pruning.js';
import { burnRunners } from './registration-burn.js';
import { rootClaimRunners } from './root-claim-book.js';
import { safeFloatRunners } from './safe-float.js';
import { sharePoolRunners } from './share-pool.js';
import { swapRunners } from './swap.js';
import type { Runners } from './vectors.js';

/** Every runner, by group name. */
export const allRunners: Runners = {
  ...alphaFeeRunners,
  ...lockRunners,
  ...emissionRunners,
  ...payoutRunners,
  ...scheduleRunners,
  ...injectionRunners,
  ...maxAmountRunners,
  ...medianPriceRunners,
  ...movingPriceRunners,
  ...lockCostRunners,
  ...childrenRunners,
  ...poolRunners,
  ...pruningRunners,
  ...burnRunners,
  ...rootClaimRunners,
  ...safeFloatRunners,
  ...sharePoolRunners,
  ...swapRunners,
};
