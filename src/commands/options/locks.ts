import { parseAlpha } from '../../units/parse-amount.js';
import { option, toggle } from '../define/option.js';
import { alphaText } from './texts.js';

export const lockedAmount = option({
  flags: '--amount <alpha>',
  summary: "alpha to lock beside what is locked, in the subnet's own coin, such as 1.5",
  required: true,
  text: alphaText,
  parse: parseAlpha,
});

export const perpetual = toggle({
  flags: '--perpetual',
  summary: 'keep all that is locked there until it is released, in the same transaction',
});
