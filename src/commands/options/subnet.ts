import { parseTao } from '../../units/parse-amount.js';
import { option } from '../define/option.js';
import { taoText } from './texts.js';

export const maxCost = option({
  flags: '--max-cost <tao>',
  summary: 'most TAO to pay beside the fee; refuses above it',
  text: taoText,
  parse: parseTao,
});
