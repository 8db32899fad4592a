import { count, decimalText, integerText, object } from '../../format/schema/pieces.js';

/** A share of a hotkey's stake: parts of 2^64 - 1, and as a percentage. */
export const proportion = object({ raw: integerText, percent: decimalText });

/** What a hotkey keeps: parts of 65535, and as a percentage. */
export const take = object({ raw: count, percent: decimalText });
