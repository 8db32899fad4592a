import { ed25519DeriveHard, sr25519DeriveHard, sr25519DeriveSoft } from '@polkadot/util-crypto';
import type { Scheme } from '../units/signer.js';
import type { Pair } from './pair.js';
import { pairOf } from './pair-of-seed.js';
import type { Junction } from './secret-uri.js';

export { DEV_PHRASE } from '@polkadot/keyring';

/** The pair one step of a derivation path further; ed25519 has hard steps alone. */
export function derivedPair(from: Pair, { hard, chainCode }: Junction, scheme: Scheme): Pair {
  const { publicKey, secretKey } = from;
  if (scheme === 'ed25519') {
    return pairOf(ed25519DeriveHard(secretKey.subarray(0, 32), chainCode), scheme);
  }
  const pair = { publicKey, secretKey };
  return hard ? sr25519DeriveHard(pair, chainCode) : sr25519DeriveSoft(pair, chainCode);
}
