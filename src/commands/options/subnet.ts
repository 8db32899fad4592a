import { parseTao } from '../../units/parse-amount.js';
import { option } from '../define.js';

export const maxCost = option({
  flags: '--max-cost <tao>',
  summary: 'most TAO to pay beside the fee; refuses above it',
  parse: parseTao,
});
