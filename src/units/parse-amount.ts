import { refuse } from '../errors.js';
import { type AlphaUnits, type Rao, rao, STEPS_PER_COIN } from './money.js';

/** The most steps a runtime balance holds (u64). */
const MOST = 2n ** 64n - 1n;

type Coin = { readonly name: string; readonly step: string };
const TAO: Coin = { name: 'TAO', step: 'one rao is 0.000000001 TAO' };
const ALPHA: Coin = { name: 'alpha', step: 'one unit is 0.000000001 alpha' };

/** Reads `1.5` as 1_500_000_000 rao. A tenth decimal is refused, never rounded away. */
export const parseTao = (text: string): Rao => rao(parseCoins(text, TAO));

/** Reads `1.5` as 1_500_000_000 units of a subnet's alpha, as strictly as TAO. */
export const parseAlpha = (text: string): AlphaUnits => parseCoins(text, ALPHA) as AlphaUnits;

function parseCoins(text: string, { name, step }: Coin): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) {
    throw refuse('bad-input', `${quoted(text)} is not an amount of ${name}`, 'write it like 1.5');
  }
  const [, whole = '0', fraction = ''] = match;
  if (fraction.length > 9) {
    throw refuse(
      'bad-input',
      `${quoted(text)} has more than nine decimals`,
      `${step}; nothing smaller exists`,
    );
  }
  const amount = BigInt(whole) * STEPS_PER_COIN + BigInt(fraction.padEnd(9, '0'));
  if (amount > MOST) {
    throw refuse(
      'bad-input',
      `${quoted(text)} ${name} is more than can exist`,
      'write it like 1.5',
    );
  }
  return amount;
}

const quoted = (text: string) => JSON.stringify(text);
