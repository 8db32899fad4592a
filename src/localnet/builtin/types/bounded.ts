import { newtype, param } from '../scale/composite.js';
import { vec } from '../scale/sequence.js';
import type { Type } from '../scale/type.js';

const paramsOf = (of: Type<unknown>) => [param('T', of), param('S')];

/** A list whose length the pallet limits; the codec does not know the limit. */
export const boundedVec = <T>(of: Type<T>): Type<readonly T[]> =>
  newtype(
    { path: 'bounded_collections::bounded_vec::BoundedVec', params: paramsOf(of) },
    { ...vec(of), typeName: 'Vec<T>' },
  );

/** A list that storage may hold beyond its limit. */
export const weakBoundedVec = <T>(of: Type<T>): Type<readonly T[]> =>
  newtype(
    { path: 'bounded_collections::weak_bounded_vec::WeakBoundedVec', params: paramsOf(of) },
    { ...vec(of), typeName: 'Vec<T>' },
  );
