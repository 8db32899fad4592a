import { refuse } from '../../../errors.js';
import { type Fraction, percentText } from '../../../units/fraction.js';

/** At which price the operator lets a trade happen. */
export type PriceRule =
  | { readonly kind: 'within'; readonly tolerance: Fraction; readonly allowPartial: boolean }
  /** Whatever it is by then. */
  | { readonly kind: 'any' };

type PriceInput = {
  readonly tolerance: Fraction;
  readonly allowPartial?: boolean;
  readonly noLimit: boolean;
};

export function priceRuleOf({ tolerance, allowPartial = false, noLimit }: PriceInput): PriceRule {
  if (!noLimit) return { kind: 'within', tolerance, allowPartial };
  if (!allowPartial) return { kind: 'any' };
  throw refuse('bad-input', '--no-limit and --allow-partial exclude each other', 'keep one');
}

export const toleranceText = (rule: PriceRule): string =>
  rule.kind === 'within' ? percentText(rule.tolerance) : 'none: any price';

export const mayFillPart = (rule: PriceRule): boolean =>
  rule.kind === 'within' && rule.allowPartial;

/** What is said aloud where nothing protects the price. */
export const unlimited =
  'there is no price limit: others may move the price before this trade, and it then brings far less than shown';
