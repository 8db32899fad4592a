import { newtype, param, struct } from '../../scale/composite.js';
import { u32 } from '../../scale/primitives.js';
import { bytes, fixedBytes } from '../../scale/sequence.js';
import { as, type Static } from '../../scale/type.js';
import { accountId } from '../../types/account.js';
import { boundedBytes } from '../../types/bounded-bytes.js';

/** The key by which an author of blocks is known. */
export const authorityId = newtype(
  { path: 'sp_consensus_aura::sr25519::app_sr25519::Public' },
  as(fixedBytes(32), 'sr25519::Public'),
);

/** An ML-KEM-768 encapsulation key; the chain keeps up to 2048 bytes of one. */
export const encryptionKey = boundedBytes(2048, 'ShieldEncKey');

/** The most that an envelope, or a stored call, may hold. */
const MOST_BYTES = 8192;

export const envelope = boundedBytes(MOST_BYTES, 'BoundedVec<u8, ConstU32<8192>>');
export const storedCall = boundedBytes(MOST_BYTES, 'BoundedVec<u8, MaxEncryptedCallSize>');

/** A call that waits to be decrypted. */
export const pendingExtrinsic = struct(
  { path: 'pallet_shield::pallet::PendingExtrinsic', params: [param('T')] },
  {
    who: as(accountId, 'T::AccountId'),
    encryptedCall: storedCall,
    submittedAt: as(u32, 'BlockNumberFor<T>'),
  },
);

/** An envelope taken apart. */
export const shieldedTransaction = struct(
  { path: 'stp_shield::shielded_tx::ShieldedTransaction' },
  {
    keyHash: as(fixedBytes(16), '[u8; KEY_HASH_LEN]'),
    kemCt: bytes,
    aeadCt: bytes,
    nonce: as(fixedBytes(24), '[u8; NONCE_LEN]'),
  },
);
export type ShieldedTransaction = Static<typeof shieldedTransaction>;
