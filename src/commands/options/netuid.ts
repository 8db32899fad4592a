import { parseNetuid } from '../../units/netuid.js';
import { option } from '../define.js';
import { netuidText } from './texts.js';

export const netuid = option({
  flags: '--netuid <number>',
  summary: 'number of the subnet; 0 is root',
  required: true,
  text: netuidText,
  parse: parseNetuid,
});
