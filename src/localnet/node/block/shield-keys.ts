import { createHash } from 'node:crypto';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import type { Hash } from './block.js';

/** The ML-KEM-768 keys by which the one author of a chain reads what is sealed for it. */
export type ShieldKeys = {
  readonly encapsulation: Uint8Array;
  readonly decapsulation: Uint8Array;
};

/**
 * The keys follow from the genesis, and never change: as on a development node, but so that every
 * process that opens the chain can read what was sealed while another one had it. They hide nothing.
 */
export function shieldKeys(genesis: Hash): () => ShieldKeys {
  let made: ShieldKeys | undefined;
  return () => {
    made ??= keysOf(genesis);
    return made;
  };
}

function keysOf(genesis: Hash): ShieldKeys {
  const seed = createHash('sha512').update(`shield keys of ${genesis}`).digest();
  const { publicKey, secretKey } = ml_kem768.keygen(new Uint8Array(seed));
  return { encapsulation: publicKey, decapsulation: secretKey };
}
