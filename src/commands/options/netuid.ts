import { parseNetuid } from '../../units/netuid.js';
import { option } from '../define/option.js';
import { netuidsText, netuidText } from './texts.js';

export const netuid = option({
  flags: '--netuid <number>',
  summary: 'number of the subnet; 0 is root',
  required: true,
  text: netuidText,
  parse: parseNetuid,
});

export const netuids = option({
  flags: '--netuid <number,…>',
  summary: 'only these subnets; 0 is root',
  text: netuidsText,
  parse: (text, known) => text.split(',').map((part) => parseNetuid(part.trim(), known)),
});
