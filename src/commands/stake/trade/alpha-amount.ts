import { refuse } from '../../../errors.js';
import type { AlphaUnits } from '../../../units/money.js';

/** How much of a position leaves it: an amount, or all of it. */
export function alphaAmount(
  input: { readonly amount: AlphaUnits | undefined; readonly all: boolean },
  verb: string,
): AlphaUnits | 'all' {
  if (input.all && input.amount !== undefined) {
    throw refuse('bad-input', '--amount and --all exclude each other', 'keep one');
  }
  if (input.all) return 'all';
  if (input.amount !== undefined) return input.amount;
  throw refuse('bad-input', 'missing --amount <alpha> or --all', `say how much to ${verb}`);
}
