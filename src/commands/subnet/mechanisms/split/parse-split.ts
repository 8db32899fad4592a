import { refuse } from '../../../../errors.js';

const WHOLE = 65_535n;
const PLACES = 9;
const USAGE = 'write it like 60%,40%';

/** Parts of 65535 for each mechanism, or an even share for all. */
export type Split = readonly number[] | 'even';

/**
 * Reads `60%,40%` or `0.6,0.4`, which must be the whole, as parts of 65535 that are exactly the
 * whole: what rounding leaves goes to those that it took most from, the first of equals before
 * others. Whole numbers without a percent sign are parts already.
 */
export function parseSplit(text: string): Split {
  if (text.trim() === 'even') return 'even';
  const shares = text.split(',').map((each) => each.trim());
  const parsed = shares.map((each) => /^(\d+)(?:\.(\d{1,9}))?(%?)$/.exec(each));
  const wrong = shares[parsed.indexOf(null)];
  if (wrong !== undefined) {
    throw refuse('bad-input', `${JSON.stringify(wrong)} is not a share`, USAGE);
  }
  const kind = kindOf(shares);
  const amounts = parsed.map((match) => {
    const [, whole = '0', decimals = ''] = match ?? [];
    return BigInt(whole + decimals.padEnd(PLACES, '0'));
  });
  const unit = 10n ** BigInt(PLACES);
  const total = amounts.reduce((sum, each) => sum + each, 0n);
  const wanted = { parts: WHOLE, percent: 100n, decimal: 1n }[kind] * unit;
  if (total !== wanted) {
    throw refuse(
      'bad-input',
      `the shares are ${text}, which is not the whole`,
      kind === 'parts' ? `their sum must be ${WHOLE}` : USAGE,
    );
  }
  return apportion(amounts, total).map(Number);
}

type Kind = 'parts' | 'percent' | 'decimal';

/** How all shares are written; a lone 0 or 1 may stand beside decimals. */
function kindOf(typed: readonly string[]): Kind {
  if (typed.every((each) => each.endsWith('%'))) return 'percent';
  if (typed.some((each) => each.endsWith('%'))) {
    throw refuse('bad-input', 'the shares are not written the same way', USAGE);
  }
  const whole = typed.every((each) => !each.includes('.'));
  return whole && typed.some((each) => each !== '0' && each !== '1') ? 'parts' : 'decimal';
}

/** Parts in proportion whose sum is the whole. */
function apportion(amounts: readonly bigint[], total: bigint): readonly bigint[] {
  const floors = amounts.map((each) => (each * WHOLE) / total);
  const left = Number(WHOLE - floors.reduce((sum, each) => sum + each, 0n));
  const byLoss = amounts
    .map((each, at) => ({ at, loss: (each * WHOLE) % total }))
    .sort((a, b) => (a.loss === b.loss ? a.at - b.at : a.loss > b.loss ? -1 : 1));
  const raised = new Set(byLoss.slice(0, left).map(({ at }) => at));
  return floors.map((each, at) => (raised.has(at) ? each + 1n : each));
}
