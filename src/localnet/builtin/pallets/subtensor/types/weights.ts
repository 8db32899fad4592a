import { u8 } from '../../../scale/primitives.js';
import { bytes } from '../../../scale/sequence.js';
import { as, type Type } from '../../../scale/type.js';
import { boundedVec } from '../../../types/bounded.js';

// Read in one piece, as the text of a commit is long; described as the list of bytes it is.
const described = boundedVec(u8);

/** Weights sealed for a round of drand. */
export const commitBytes: Type<Uint8Array> = as(
  { ...described, encode: bytes.encode, decode: bytes.decode },
  'BoundedVec<u8, ConstU32<MAX_CRV3_COMMIT_SIZE_BYTES>>',
);
