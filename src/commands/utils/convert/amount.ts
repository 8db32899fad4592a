import { refuse } from '../../../errors.js';
import { nearestName } from '../../../units/nearest-name.js';
import { parseAlpha, parseTao } from '../../../units/parse-amount.js';

/** Units an amount may be written in: whole coins, and the steps they are counted in. */
const units = ['tao', 'rao', 'alpha', 'units'] as const;
type Unit = (typeof units)[number];

/** The most steps a balance holds (u64). */
const MOST = 2n ** 64n - 1n;

/** An amount in the smallest steps of its coin. */
export type Amount = { readonly coin: 'tao' | 'alpha'; readonly steps: bigint };

/** Tau and alpha are escaped: the built program is read as Latin-1, and a regular expression as it stands. */
const AMOUNT = /^([0-9][0-9_.]*)\s*([a-zA-Z\u03c4\u03b1]+)$/u;

/** Reads `1.5tao`, `1500000000rao`, `2alpha` or `2000000000units`; exact, or refused. */
export function parseAmount(text: string): Amount {
  const [, digits = '', typed = ''] = AMOUNT.exec(text.trim()) ?? [];
  const unit = unitOf(typed);
  const number = digits.replaceAll('_', '');
  if (!unit) {
    const near = typed && nearestName(typed, units);
    throw refuse(
      'bad-input',
      `${JSON.stringify(text)} is no amount with its unit`,
      `${near ? `did you mean ${digits}${near}? ` : ''}write it like 1.5tao or 1500000000rao; the units are ${units.join(', ')}`,
    );
  }
  if (unit === 'tao') return { coin: 'tao', steps: parseTao(number) };
  if (unit === 'alpha') return { coin: 'alpha', steps: parseAlpha(number) };
  return { coin: unit === 'rao' ? 'tao' : 'alpha', steps: stepsIn(number, unit) };
}

function unitOf(typed: string): Unit | undefined {
  const word = typed.toLowerCase().replace('τ', 'tao').replace('α', 'alpha');
  return units.find((unit) => unit === word || (unit === 'units' && word === 'unit'));
}

function stepsIn(number: string, unit: Unit): bigint {
  if (!/^\d+$/.test(number)) {
    throw refuse('bad-input', `${number} ${unit} is not a whole number`, 'nothing is smaller');
  }
  const steps = BigInt(number);
  if (steps <= MOST) return steps;
  throw refuse('bad-input', `${number} ${unit} is more than can exist`, `the most is ${MOST}`);
}
