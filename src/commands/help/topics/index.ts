import { refuse } from '../../../errors.js';
import { nearest } from '../../../format/nearest.js';
import { groups } from '../../index.js';
import { environment } from './environment.js';
import { epochs } from './epochs.js';
import { exitCodes } from './exit-codes.js';
import { fees } from './fees.js';
import { keys } from './keys.js';
import { money } from './money.js';
import { output } from './output.js';
import { prices } from './prices.js';
import type { Topic } from './topic.js';
import { weights } from './weights.js';

export const topics: readonly Topic[] = [
  ...[money, prices, keys, weights, epochs, fees],
  ...[exitCodes, output, environment],
];

/** The topic that these words ask for; refuses `not-found`. */
export function topicCalled(words: readonly string[]): Topic {
  const asked = words.join('-').toLowerCase();
  const found = topics.find(({ name, also = [] }) => name === asked || also.includes(asked));
  if (found) return found;
  const names = topics.flatMap(({ name, also = [] }) => [name, ...also]);
  const meant = nearest(asked, [...names, ...Object.keys(groups)]);
  throw refuse(
    'not-found',
    `there is no topic and no command ${JSON.stringify(words.join(' '))}`,
    meant ? `did you mean btcli help ${meant}?` : 'see btcli help',
  );
}
