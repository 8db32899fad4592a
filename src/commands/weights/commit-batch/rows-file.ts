import type { DecimalWeight } from '../../../consensus/weights/decimal-weights.js';
import { refuse } from '../../../errors.js';
import type { Netuid } from '../../../units/money.js';
import { parseNetuid } from '../../../units/netuid.js';
import { namesIn, parseExactly } from '../given/json.js';

/** The weights of one subnet. */
export type SubnetWeights = {
  readonly netuid: Netuid;
  readonly weights: readonly DecimalWeight[];
};

const usage = 'write it like {"1": {"0": 0.5, "3": 0.5}, "7": {"2": 1}}: subnet, uid, weight';

/** Reads weights of several subnets; each number keeps the digits that were typed. */
export function parseRows(text: string, file: string): readonly SubnetWeights[] {
  const rows = Object.entries(objectIn(text, file)).map(([netuid, entries]) => ({
    netuid: parseNetuid(netuid),
    weights: Object.entries(objectOf(entries, file)).map(([uid, weight]) => {
      const isUid = /^\d{1,5}$/.test(uid) && Number(uid) <= 65_535;
      if (!isUid || typeof weight !== 'string') throw unreadable(file);
      return { uid: Number(uid), weight };
    }),
  }));
  if (rows.length === 0) throw refuse('bad-input', `${file} names no subnet`, usage);
  const named = rows.reduce((sum, { weights }) => sum + weights.length, rows.length);
  const netuids = new Set(rows.map(({ netuid }) => netuid));
  if (namesIn(text) > named || netuids.size < rows.length) {
    throw refuse('bad-input', `${file} gives a subnet or a uid twice`, 'keep one of them');
  }
  return rows.sort((left, right) => left.netuid - right.netuid);
}

function objectIn(text: string, file: string): object {
  try {
    return objectOf(parseExactly(text), file);
  } catch {
    throw unreadable(file);
  }
}

function objectOf(value: unknown, file: string): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw unreadable(file);
}

const unreadable = (file: string) =>
  refuse('bad-input', `${file} does not hold weights of subnets`, usage);
