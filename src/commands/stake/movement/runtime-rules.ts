/** From this spec on stake changes hands within a subnet without a trade (transfer_stake_within_subnet). */
export const HANDED_OVER_SINCE = 301;

/**
 * From this spec on stake that a block has just brought may go on in the same block; before it,
 * StakingOperationRateLimiter refuses that.
 */
export const GOES_ON_SINCE = 423;
