import { nullable, tao } from '../../format/schema/pieces.js';

/** What an account has; stake and total are null where the runtime does not tell the stake of many. */
export const holding = {
  free: tao,
  frozen: tao,
  reserved: tao,
  staked: nullable(tao),
  total: nullable(tao),
};
