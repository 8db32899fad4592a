import { decAnyMetadata, type V16 } from '@polkadot-api/substrate-bindings';

/** The content of V16 metadata, as a node returns it. */
export function readV16(bytes: Uint8Array): V16 {
  const { metadata } = decAnyMetadata(bytes);
  if (metadata.tag !== 'v16') throw new Error(`this metadata is ${metadata.tag}, not v16`);
  return metadata.value;
}
