import { refuse } from '../../errors.js';
import { option } from '../define/option.js';

/** A weight as it was written: a uid and a decimal number. */
export type TypedWeight = { readonly uid: number; readonly weight: string };

export const versionKey = option({
  flags: '--version-key <number>',
  summary: "version of the subnet's code these weights come from; the subnet's own when left out",
  text: { type: 'string', pattern: '^[0-9]{1,20}$', examples: ['0'] },
  parse: parseVersionKey,
});

const usage = 'write them like 1:0.5,2:0.5';

/** Reads `1:0.5,2:0.5`; percentages are allowed, but not mixed with other numbers. */
export function parseWeights(text: string): readonly TypedWeight[] {
  const pairs = text.split(',').map((pair) => {
    const [, uid, weight, percent] = /^\s*(\d{1,5}):(\d+(?:\.\d+)?)(%?)\s*$/.exec(pair) ?? [];
    if (uid === undefined || weight === undefined || Number(uid) > 65_535) {
      throw refuse('bad-input', `${JSON.stringify(pair)} is not a uid and its weight`, usage);
    }
    return { uid: Number(uid), weight, percent: percent === '%' };
  });
  const percents = pairs.filter(({ percent }) => percent).length;
  if (percents > 0 && percents < pairs.length) {
    throw refuse(
      'bad-input',
      'some weights are percentages and some are not',
      'write all of them the same way',
    );
  }
  const twice = pairs.find(({ uid }, position) =>
    pairs.slice(0, position).some((earlier) => earlier.uid === uid),
  );
  if (twice) throw refuse('bad-input', `uid ${twice.uid} has two weights`, 'keep one of them');
  return pairs.map(({ uid, weight }) => ({ uid, weight }));
}

function parseVersionKey(text: string): bigint {
  if (/^\d{1,20}$/.test(text) && BigInt(text) < 2n ** 64n) return BigInt(text);
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is not a version key`,
    'a version key is a whole number, such as 0',
  );
}
