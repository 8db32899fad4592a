import type { ApiPromise } from '@polkadot/api';
import { refuse } from '../../errors.js';
import type { ChainIdentity } from '../chain.js';
import type { ExtrinsicReads } from '../extrinsic.js';
import { decodeExtrinsic } from '../scale/decode-extrinsic.js';
import type { RuntimeTypes } from '../scale/decode-value.js';

export function extrinsicReads(api: ApiPromise, identity: ChainIdentity): ExtrinsicReads {
  return {
    decode(bytes) {
      const { extrinsic } = api.runtimeMetadata.asLatest;
      try {
        return decodeExtrinsic(bytes, extrinsic, runtimeTypes(api));
      } catch (reason) {
        if (!(reason instanceof RangeError || reason instanceof TypeError)) throw reason;
        const { network, specName, specVersion } = identity;
        throw refuse(
          'bad-input',
          `that is no extrinsic of ${network} (${specName} ${specVersion}): ${reason.message}`,
          'give all of its bytes as hex, the length in front included',
        );
      }
    },
  };
}

/** The types of the connected runtime. */
export function runtimeTypes(api: ApiPromise): RuntimeTypes {
  const { lookup } = api.registry;
  return { lookup, call: api.runtimeMetadata.asLatest.extrinsic.callType.toNumber() };
}
