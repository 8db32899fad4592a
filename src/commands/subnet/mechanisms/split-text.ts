import { wholeShareText } from '../../../units/whole-share.js';

const WHOLE = 65_535n;

/** Shares of the emission, mechanism by mechanism. */
export const splitText = (split: readonly number[] | undefined, count: number): string =>
  split === undefined
    ? `the same for ${count === 1 ? 'the only one' : `all ${count}`}`
    : split.map((part) => wholeShareText(BigInt(part), WHOLE)).join(', ');
