import { type Proportion, proportionText, takeText } from '../../units/proportion.js';
import type { Ratio } from '../../units/ratio.js';

/** A share of stake for scripts, as the chain stores it and as a percentage. */
export const proportionJson = (share: Proportion) => ({
  raw: share.toString(),
  percent: bare(proportionText(share)),
});

/** A take for scripts; see takeText for how the percentage is rounded. */
export const takeJson = (take: Ratio) => ({ raw: take, percent: bare(takeText(take)) });

const bare = (percent: string): string => percent.slice(0, -1);
