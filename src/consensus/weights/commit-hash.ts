import { blake2AsU8a } from '@polkadot/util-crypto';
import { type CommitPreimage, encodeCommitPreimage } from './commit-preimage.js';

/** The 32-byte hash that `commit_weights` stores and a reveal must match (blake2b-256). */
export const commitHash = (preimage: CommitPreimage): Uint8Array =>
  blake2AsU8a(encodeCommitPreimage(preimage), 256);
