import { parseTao } from '../../units/parse-amount.js';
import { option, toggle } from '../define/option.js';
import { taoText } from './texts.js';

export const yes = toggle({
  flags: '-y, --yes',
  summary: 'approve what is shown without being asked',
});

export const amount = option({
  flags: '--amount <tao>',
  summary: 'TAO to send, such as 1.5',
  text: taoText,
  parse: parseTao,
});

export const everything = toggle({
  flags: '--all',
  summary: 'send everything that may go instead of an amount',
});

export const allowDeath = toggle({
  flags: '--allow-death',
  summary: 'let the account fall below the existential deposit, which ends it',
});
