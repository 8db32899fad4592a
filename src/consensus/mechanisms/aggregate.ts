import { add, checkedDiv, fromInteger, mul, toInteger } from '../fixed/arithmetic.js';
import { U64F64 } from '../fixed/u64f64.js';
import type { EpochResult } from '../result.js';

/** A mechanism's epoch and the part of the subnet's emission it shared out. */
export type MechanismEpoch = { readonly part: bigint; readonly result: EpochResult };

/** What a subnet stores and pays when every mechanism has run; incentive and bonds stay by mechanism. */
export type SubnetEpoch = Pick<
  EpochResult,
  | 'active'
  | 'validatorPermit'
  | 'stakeWeight'
  | 'consensus'
  | 'dividends'
  | 'validatorTrust'
  | 'serverEmission'
  | 'validatorEmission'
  | 'emission'
>;

/**
 * The epochs of all mechanisms, in order, as one: amounts paid are summed, scores and the stored
 * emission weighted by each mechanism's part and floored at every step, permits and activity joined.
 */
export function aggregateEpochs(epochs: readonly MechanismEpoch[], emission: bigint): SubnetEpoch {
  const shares = epochs.map(({ part }, mecid) => partOf(part, emission, mecid));
  const weigh = (listOf: (result: EpochResult) => readonly bigint[]): readonly bigint[] =>
    foldByUid(epochs, listOf, 0n, (sum, value, mecid) =>
      toInteger(
        U64F64,
        add(
          U64F64,
          fromInteger(U64F64, sum),
          mul(U64F64, fromInteger(U64F64, value), shares[mecid] ?? (0n as U64F64)),
        ),
      ),
    );
  const score = (listOf: (result: EpochResult) => readonly number[]): readonly number[] =>
    weigh((result) => listOf(result).map(BigInt)).map(Number);
  const pay = (listOf: (result: EpochResult) => readonly bigint[]): readonly bigint[] =>
    foldByUid(epochs, listOf, 0n, (sum, value) => sum + value);
  const join = (listOf: (result: EpochResult) => readonly boolean[]): readonly boolean[] =>
    foldByUid(epochs, listOf, false, (joined, value) => joined || value);
  return {
    active: join((result) => result.active),
    validatorPermit: join((result) => result.validatorPermit),
    stakeWeight: score((result) => result.stakeWeight),
    consensus: score((result) => result.consensus),
    dividends: score((result) => result.dividends),
    validatorTrust: score((result) => result.validatorTrust),
    serverEmission: pay((result) => result.serverEmission),
    validatorEmission: pay((result) => result.validatorEmission),
    emission: weigh((result) => result.emission),
  };
}

/** Without any emission mechanism 0 counts alone. */
const partOf = (part: bigint, emission: bigint, mecid: number): U64F64 =>
  checkedDiv(U64F64, fromInteger(U64F64, part), fromInteger(U64F64, emission)) ??
  fromInteger(U64F64, mecid === 0 ? 1n : 0n);

function foldByUid<Value>(
  epochs: readonly MechanismEpoch[],
  listOf: (result: EpochResult) => readonly Value[],
  start: Value,
  fold: (folded: Value, value: Value, mecid: number) => Value,
): readonly Value[] {
  const lists = epochs.map(({ result }) => listOf(result));
  return (lists[0] ?? []).map((_, uid) =>
    lists.reduce((folded, list, mecid) => fold(folded, list[uid] ?? start, mecid), start),
  );
}
