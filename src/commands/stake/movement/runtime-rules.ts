/** From this spec on nothing is traded within a subnet (transfer_stake_within_subnet). */
export const KEPT_WITHIN_SINCE = 296;

/** From this spec on a movement takes what is there where a little less is than was asked for. */
export const HANDED_OVER_SINCE = 301;

/**
 * From this spec on stake that a block has just brought may go on in the same block; before it,
 * StakingOperationRateLimiter refuses that.
 */
export const GOES_ON_SINCE = 423;
