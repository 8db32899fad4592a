/** MevShield.submit_encrypted takes no longer envelope, in bytes. */
const ENVELOPE = 8192;
const KEY_HASH = 16;
const LENGTH = 2;
const NONCE = 24;
const TAG = 16;
const ML_KEM_768_ENCAPSULATION = 1088;

/** What sealing adds to an extrinsic, in bytes. */
export const OVERHEAD = KEY_HASH + LENGTH + ML_KEM_768_ENCAPSULATION + NONCE + TAG;

/** The longest extrinsic that fits into an envelope, its length prefix included, in bytes. */
export const LONGEST_SEALED = ENVELOPE - OVERHEAD;
