import { Keyring } from '@polkadot/keyring';
import type { Signer } from '../units/signer.js';
import { encodeSs58 } from '../units/ss58.js';
import type { KeyMaterial } from './key-material.js';
import { keyNotes } from './key-notes.js';

/** Hands out the ability to sign; the secret stays inside the keyring pair this closes over. */
export function signerOf({ scheme, publicKey, secretKey, seed }: KeyMaterial): Signer {
  const notes = keyNotes(secretKey, publicKey);
  const pair = new Keyring().createFromPair({ publicKey, secretKey }, {}, scheme);
  seed?.fill(0);
  return {
    address: encodeSs58(publicKey),
    publicKey: publicKey.slice(),
    scheme,
    sign: (payload) => pair.sign(payload),
    notes,
  };
}
