import type { Context } from '../../../frame/context.js';
import { refTime, type Weight } from '../../../types/weight.js';
import { applyPendingChildren } from '../delegation/children.js';
import { mintBlockEmission } from './block-emission.js';
import { runCoinbase } from './coinbase.js';
import { runEpochs } from './epochs.js';
import { updateMovingPrices, updateRootProportions } from './prices.js';
import { updateRegistrationPrices } from './registration-prices.js';
import { revealCommits } from './reveal-commits.js';
import { runRootClaims } from './root-claims.js';

/** What the chain charges for a block, whatever happens in it. */
const WEIGHT = refTime(110_634_229_000n, { reads: 8304, writes: 110 });

/** Everything that happens by itself at the start of a block, in the order of SubtensorModule.block_step. */
export function onInitialize(context: Context): Weight {
  updateRegistrationPrices(context);
  const emission = mintBlockEmission(context);
  revealCommits(context);
  runCoinbase(context, emission);
  runEpochs(context);
  updateMovingPrices(context);
  updateRootProportions(context);
  applyPendingChildren(context);
  runRootClaims(context);
  return WEIGHT;
}
