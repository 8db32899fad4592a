import type { Static } from 'typebox';
import {
  address,
  alpha,
  count,
  listOf,
  netuid,
  nullable,
  object,
  price,
  tao,
  text,
  uid,
} from '../../../../format/schema/pieces.js';

const earning = object({ perEpoch: alpha, perDay: nullable(alpha), perDayTao: nullable(tao) });

/**
 * `expected` is null where the runtime divides by a rule that is not known here, or runs no epochs;
 * `lastEpoch` is what the last epoch really gave.
 */
export const data = object({
  netuid,
  uid,
  hotkey: address,
  epochLength: nullable(count),
  price,
  lastEpoch: earning,
  expected: nullable(object({ mining: earning, validating: earning })),
  assumes: listOf(text),
});

export type Data = Static<typeof data>;
