import type { RevealedRow } from '../../../chain/calls/weight-call.js';
import { weightsFromDecimals } from '../../../consensus/weights/decimal-weights.js';
import type { Given } from './request.js';

/** btcli 9 writes its own version as a key: 9 million, a thousand for each minor, one for each patch. */
const PYTHON_MAJOR = 9_000_000;
const MOST_MINOR = 60;
const MOST_PATCH = 40;

/**
 * What weights that were typed may have been committed as: in the very numbers, or scaled up to
 * 65535; under the key that was given or, where none was, any that another program may have taken.
 */
export function* guesses(given: Given, subnetKey: bigint): Generator<RevealedRow> {
  const salt = given.salt.reveal();
  for (const versionKey of keysOf(given, subnetKey)) {
    for (const row of rowsOf(given)) yield { ...row, salt, versionKey };
  }
}

function rowsOf({ weights }: Given) {
  const scaled = weightsFromDecimals(weights);
  const isPlain = weights.every(
    ({ weight }) => /^\d{1,5}$/.test(weight) && Number(weight) < 65_536,
  );
  const plain = isPlain ? weights.map(({ uid, weight }) => [uid, Number(weight)] as const) : [];
  return [scaled, ...(isPlain ? [plain] : [])].map((row) => ({
    uids: row.map(([uid]) => uid),
    values: row.map(([, value]) => value),
  }));
}

function* keysOf({ versionKey }: Given, subnetKey: bigint): Generator<bigint> {
  if (versionKey !== undefined) return yield versionKey;
  yield* [subnetKey, 0n];
  for (let minor = 0; minor <= MOST_MINOR; minor += 1) {
    for (let patch = 0; patch <= MOST_PATCH; patch += 1) {
      yield BigInt(PYTHON_MAJOR + minor * 1_000 + patch);
    }
  }
}
