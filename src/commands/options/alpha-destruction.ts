import type { AlphaUnits } from '../../units/money.js';
import { parseAlpha } from '../../units/parse-amount.js';
import { option, toggle } from '../define/option.js';
import { alphaText } from './texts.js';

export const destroyedAmount = option({
  flags: '--amount <alpha>',
  summary: "alpha to destroy, in the subnet's own coin, such as 1.5",
  text: alphaText,
  parse: parseAlpha,
});

export const wholePosition = toggle({
  flags: '--all',
  summary: 'destroy the whole position instead of an amount',
});

/** It names the amount: nobody can leave it standing in a script for whatever comes next. */
export const gone = option({
  flags: '--destroy-for-good <alpha|all>',
  summary: 'the amount once more, as the sign that nothing brings it back; goes with --yes',
  text: { type: 'string', pattern: '^(all|[0-9]+(\\.[0-9]{1,9})?)$', examples: ['1.5', 'all'] },
  parse: (text): AlphaUnits | 'all' => (text === 'all' ? 'all' : parseAlpha(text)),
});
