import type { Static } from 'typebox';
import { decimalText, integerText, listOf, object, oneOf } from '../../../format/schema/pieces.js';

export const data = object({
  amounts: listOf(object({ coin: oneOf('tao', 'alpha'), steps: integerText, coins: decimalText })),
});

export type Data = Static<typeof data>;
