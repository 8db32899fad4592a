import type { Explanation } from '../../catalogue/catalogue.js';

/** What was asked, and everything it may stand for; without a question, all there is. */
export type Report = {
  readonly query: string | null;
  readonly pallet: string | null;
  readonly found: readonly Explanation[];
};
