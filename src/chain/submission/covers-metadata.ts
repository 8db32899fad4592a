import type { ApiPromise } from '@polkadot/api';
import { runtimeTypes } from '../reads/extrinsics.js';
import { decodeExtrinsic } from '../scale/decode-extrinsic.js';

/** Whether the signature of these bytes covers a metadata hash; false for bytes of another runtime. */
export function coversMetadata(bytes: Uint8Array, api: ApiPromise): boolean {
  try {
    const { extrinsic } = api.runtimeMetadata.asLatest;
    return decodeExtrinsic(bytes, extrinsic, runtimeTypes(api)).metadataHash;
  } catch {
    return false;
  }
}
