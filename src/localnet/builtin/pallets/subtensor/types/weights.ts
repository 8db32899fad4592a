import { boundedBytes } from '../../../types/bounded-bytes.js';

/** The most bytes that a sealed commit may have (MAX_CRV3_COMMIT_SIZE_BYTES). */
const MOST_BYTES = 5000;

/** Weights sealed for a round of drand. */
export const commitBytes = boundedBytes(
  MOST_BYTES,
  'BoundedVec<u8, ConstU32<MAX_CRV3_COMMIT_SIZE_BYTES>>',
);
