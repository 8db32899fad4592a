import { compact } from '../scale/compact.js';
import { param, struct } from '../scale/composite.js';
import { u64 } from '../scale/primitives.js';
import { as, type Static, type Type } from '../scale/type.js';
import { flat } from '../scale/variant.js';

const part = as(compact(u64), 'u64');

/** Computation in picoseconds, and bytes of proof. */
export const weight = struct(
  { path: 'sp_weights::weight_v2::Weight' },
  { refTime: part, proofSize: part },
);
export type Weight = Static<typeof weight>;

export const dispatchClass = flat({ path: 'frame_support::dispatch::DispatchClass' }, [
  'Normal',
  'Operational',
  'Mandatory',
]);
export type DispatchClass = Static<typeof dispatchClass>;

export const pays = flat({ path: 'frame_support::dispatch::Pays' }, ['Yes', 'No']);
export type Pays = Static<typeof pays>;

/** One value for each dispatch class. */
export const perDispatchClass = <T>(of: Type<T>) =>
  struct(
    { path: 'frame_support::dispatch::PerDispatchClass', params: [param('T', of)] },
    { normal: as(of, 'T'), operational: as(of, 'T'), mandatory: as(of, 'T') },
  );

export const NO_WEIGHT: Weight = { refTime: 0n, proofSize: 0n };

const READ_REF_TIME = 25_000_000n;
const WRITE_REF_TIME = 100_000_000n;

/** Cost of one read and one write of the database, in picoseconds. */
export const DB_WEIGHT = { read: READ_REF_TIME, write: WRITE_REF_TIME };

/** A weight measured in picoseconds, with the database accesses that come on top. */
export const refTime = (own: bigint, access: { reads?: number; writes?: number } = {}): Weight => ({
  refTime:
    own + BigInt(access.reads ?? 0) * READ_REF_TIME + BigInt(access.writes ?? 0) * WRITE_REF_TIME,
  proofSize: 0n,
});

export const addWeights = (...weights: readonly Weight[]): Weight => ({
  refTime: weights.reduce((sum, each) => sum + each.refTime, 0n),
  proofSize: weights.reduce((sum, each) => sum + each.proofSize, 0n),
});

/** What is left of the first after the second, never below zero. */
export const subtractWeight = (from: Weight, taken: Weight): Weight => ({
  refTime: from.refTime > taken.refTime ? from.refTime - taken.refTime : 0n,
  proofSize: from.proofSize > taken.proofSize ? from.proofSize - taken.proofSize : 0n,
});

export const minWeight = (one: Weight, other: Weight): Weight => ({
  refTime: one.refTime < other.refTime ? one.refTime : other.refTime,
  proofSize: one.proofSize < other.proofSize ? one.proofSize : other.proofSize,
});

export const exceeds = (one: Weight, limit: Weight): boolean =>
  one.refTime > limit.refTime || one.proofSize > limit.proofSize;
