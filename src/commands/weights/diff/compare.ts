import type { StoredWeights, ValidatorWeights } from '../../../chain/weights.js';
import {
  type DecimalWeight,
  weightsFromDecimals,
} from '../../../consensus/weights/decimal-weights.js';
import { maxUpscale } from '../../../consensus/weights/max-upscale.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { Span } from '../../options/metagraph.js';
import { type Place, type ReadRows, readRows, type WeightChain } from '../rows.js';
import { changeOf, changesBetween, type RowChange } from './changes.js';

/** What is compared: two blocks, two validators, or what was written with what one validator has set. */
export type Comparison =
  | { readonly kind: 'blocks'; readonly span: Span; readonly validator: number | undefined }
  | { readonly kind: 'validators'; readonly pair: readonly [number, number] }
  | {
      readonly kind: 'given';
      readonly weights: readonly DecimalWeight[];
      readonly validator: number;
    };

export type Compared = {
  readonly at: BlockRef;
  /** The earlier block, where two were compared. */
  readonly since: BlockRef | undefined;
  readonly changes: readonly RowChange[];
};

/** Reads what is compared, all of it at once. */
export async function compare(
  comparison: Comparison,
  place: Place,
  chain: WeightChain,
): Promise<Compared> {
  const rowsAt = (at: number | undefined): Promise<ReadRows<readonly ValidatorWeights[]>> =>
    readRows({ ...place, at }, chain, (block) => chain.allWeights(place.netuid, block, place.mech));
  if (comparison.kind === 'blocks') {
    const { span, validator } = comparison;
    const [before, after] = await Promise.all([rowsAt(span.from), rowsAt(span.to)]);
    const changes = changesBetween(before.rows, after.rows);
    const wanted = changes.filter(
      (change) => validator === undefined || change.validator.uid === validator,
    );
    return { at: after.at, since: before.at, changes: wanted };
  }
  const { at, rows } = await rowsAt(place.at);
  const rowOf = (uid: number) => rows.find((row) => row.uid === uid) ?? noRow(uid, at);
  if (comparison.kind === 'validators') {
    const [first, second] = comparison.pair.map(rowOf) as [ValidatorWeights, ValidatorWeights];
    const change = changeOf(first, first.weights, second.weights, second);
    return { at, since: undefined, changes: [change] };
  }
  const row = rowOf(comparison.validator);
  const change = changeOf(row, row.weights, storedAs(comparison.weights));
  return { at, since: undefined, changes: [change] };
}

/** Weights as the chain would keep them. */
function storedAs(weights: readonly DecimalWeight[]): StoredWeights {
  const row = weightsFromDecimals(weights);
  const scaled = maxUpscale(row.map(([, value]) => value));
  return row.map(([uid], at) => [uid, scaled[at] ?? 0]);
}

function noRow(uid: number, at: BlockRef): never {
  throw refuse(
    'not-found',
    `uid ${uid} has set no weights at block ${at.number}`,
    'btcli weights show says who has',
  );
}
