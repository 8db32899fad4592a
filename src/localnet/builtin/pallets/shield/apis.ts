import { xxhashAsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../../units/hex.js';
import { RuntimeTrap } from '../../../runtime.js';
import { decodeExtrinsic } from '../../extrinsic/extrinsic.js';
import { verifySigned } from '../../extrinsic/signature.js';
import { uncheckedExtrinsic } from '../../extrinsic/types.js';
import { method, type RuntimeApi } from '../../frame/api.js';
import type { Context } from '../../frame/context.js';
import { Rejection } from '../../frame/failure.js';
import type { Outer } from '../../frame/outer.js';
import { bool } from '../../scale/primitives.js';
import { readerOf } from '../../scale/reader.js';
import { bytes, fixedBytes } from '../../scale/sequence.js';
import { option } from '../../scale/variant.js';
import { envelopeIn } from './admit.js';
import { openEnvelope, unseal } from './envelope.js';
import { pendingKey } from './storage.js';
import { type ShieldedTransaction, shieldedTransaction } from './types.js';

/** What a block's author asks about the pool: which extrinsics are sealed, whether for it, and what is inside. */
export const shieldApi = (outer: Outer): RuntimeApi => {
  const extrinsic = uncheckedExtrinsic(outer);
  return {
    name: 'ShieldApi',
    version: 1,
    methods: [
      method(
        'try_decode_shielded_tx',
        { uxt: extrinsic },
        option(shieldedTransaction),
        (context, { uxt }) => shieldedIn(context, uxt),
      ),
      method(
        'is_shielded_using_current_key',
        { keyHash: fixedBytes(16) },
        bool,
        ({ storage }, { keyHash }) => {
          const key = pendingKey.get(storage);
          return key !== undefined && toHex(xxhashAsU8a(key, 128)) === keyHash;
        },
      ),
      method(
        'try_unshield_tx',
        { decKeyBytes: bytes, shieldedTx: shieldedTransaction },
        option(extrinsic),
        ({ assembly }, { decKeyBytes, shieldedTx }) => {
          const sealed = unseal(shieldedTx, decKeyBytes);
          return sealed && extrinsicIn(assembly.outer, sealed);
        },
      ),
    ],
  };
};

/** As seen from the parent block, which does not know its own hash yet: an era born in it is unknown there. */
function shieldedIn(context: Context, content: Uint8Array): ShieldedTransaction | undefined {
  try {
    const { call, signed } = decodeExtrinsic(context.assembly.outer, content);
    const envelope = envelopeIn(call);
    if (envelope === undefined || !signed) return undefined;
    verifySigned(context, signed);
    return openEnvelope(envelope);
  } catch (thrown) {
    if (thrown instanceof Rejection || thrown instanceof RuntimeTrap) return undefined;
    throw thrown;
  }
}

/** The extrinsic that the bytes begin with, if they begin with one. */
function extrinsicIn(outer: Outer, sealed: Uint8Array): Uint8Array | undefined {
  try {
    const content = bytes.decode(readerOf(sealed));
    decodeExtrinsic(outer, content);
    return content;
  } catch (thrown) {
    if (thrown instanceof RuntimeTrap) return undefined;
    throw thrown;
  }
}
