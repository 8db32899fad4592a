import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { toHex } from '../../../units/hex.js';
import type { Assembly } from '../frame/assembly.js';
import type { Hex } from '../scale/sequence.js';
import { SPEC_NAME, SPEC_VERSION } from '../version.js';
import { encodeMetadata } from './metadata.js';

/** How this chain's money and addresses are written; a digest commits to it beside the metadata. */
const NOTATION = { decimals: 9, tokenSymbol: 'TAO', base58Prefix: 42 };

/**
 * The 32 bytes by which a signing device names the metadata it decoded a call with (RFC-78): the
 * root over the runtime's V15 metadata. A real build has it baked in; here it takes a moment.
 */
export const metadataDigest = (assembly: Assembly): Hex =>
  toHex(
    merkleizeMetadata(encodeMetadata(assembly, 15), {
      ...NOTATION,
      specName: SPEC_NAME,
      specVersion: SPEC_VERSION,
    }).digest(),
  );
