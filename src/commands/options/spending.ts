import { parseTao } from '../../units/parse-amount.js';
import { parseSs58 } from '../../units/ss58.js';
import { option, toggle } from '../define.js';
import { addressText, taoText } from './texts.js';

export const yes = toggle({
  flags: '-y, --yes',
  summary: 'approve what is shown without being asked',
});

export const dest = option({
  flags: '--dest <address>',
  summary: 'address that receives',
  required: true,
  text: addressText,
  parse: parseSs58,
});

export const amount = option({
  flags: '--amount <tao>',
  summary: 'TAO to send, such as 1.5',
  required: true,
  text: taoText,
  parse: parseTao,
});
