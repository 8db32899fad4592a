import type { PalletErrors } from '../entry.js';
import { rootOnly, runtimeDefect, waitBlocks } from '../wording.js';

/** MevShield: transactions that stay encrypted until they are in a block. */
export const mevShield: PalletErrors = {
  SubmissionAlreadyExists: {
    meaning: 'the same encrypted transaction was sent before',
    hint: 'nothing is left to do; wait for it',
  },
  MissingSubmission: {
    meaning: 'no encrypted transaction of that number waits',
    hint: 'nothing is left to do: it was carried out or has expired',
  },
  CommitmentMismatch: {
    meaning: 'the decrypted transaction is not the one that was committed to',
    hint: 'encrypt and send the transaction again',
  },
  SignatureInvalid: {
    meaning: 'the signature inside the encrypted transaction is not valid',
    hint: 'sign and send the transaction again',
  },
  BadPublicKeyLen: {
    meaning: 'the block author announced a key of the wrong length',
    hint: 'the operator of the node has to mend it; send the transaction unshielded or wait',
  },
  KeyExpired: {
    meaning: 'the key the transaction was encrypted for is no longer used',
    hint: 'encrypt and send it again for the present key',
  },
  KeyHashMismatch: {
    meaning: 'the transaction was encrypted for another key than the one in use',
    hint: 'encrypt and send it again for the present key',
  },
  BadEncKeyLen: {
    meaning: 'the block author announced a key of the wrong length',
    hint: 'the operator of the node has to mend it; send the transaction unshielded or wait',
  },
  Unreachable: {
    meaning: 'the chain could not tell who made the block',
    hint: runtimeDefect,
  },
  TooManyPendingExtrinsics: {
    meaning: 'as many encrypted transactions wait as the chain keeps',
    hint: waitBlocks,
  },
  WeightExceedsAbsoluteMax: {
    meaning: 'the weight for encrypted transactions would be more than half a block',
    hint: rootOnly,
  },
};
