import { refuse } from '../errors.js';
import { type Rao, rao, STEPS_PER_COIN } from './money.js';

/** The most rao a runtime balance holds (u64). */
const MOST = 2n ** 64n - 1n;

/** Reads `1.5` as 1_500_000_000 rao. A tenth decimal is refused, never rounded away. */
export function parseTao(text: string): Rao {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) {
    throw refuse('bad-input', `${quoted(text)} is not an amount of TAO`, 'write it like 1.5');
  }
  const [, whole = '0', fraction = ''] = match;
  if (fraction.length > 9) {
    throw refuse(
      'bad-input',
      `${quoted(text)} has more than nine decimals`,
      'one rao is 0.000000001 TAO; nothing smaller exists',
    );
  }
  const amount = BigInt(whole) * STEPS_PER_COIN + BigInt(fraction.padEnd(9, '0'));
  if (amount > MOST) {
    throw refuse('bad-input', `${quoted(text)} TAO is more than can exist`, 'write it like 1.5');
  }
  return rao(amount);
}

const quoted = (text: string) => JSON.stringify(text);
