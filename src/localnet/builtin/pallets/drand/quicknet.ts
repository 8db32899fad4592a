import { fromHex } from '../../../../units/hex.js';
import type { BeaconConfiguration } from './types.js';

const bytesOf = (hex: string): Uint8Array => fromHex(`0x${hex}`) ?? new Uint8Array();
const textOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const SCHEME = textOf('bls-unchained-g1-rfc9380');

/** The beacon that a chain follows unless its state names another: drand's quicknet. */
export const QUICKNET: BeaconConfiguration = {
  publicKey: bytesOf(
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451' +
      '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  ),
  period: 3,
  genesisTime: 1_692_803_367,
  hash: bytesOf('52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'),
  groupHash: bytesOf('f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e'),
  schemeId: SCHEME,
  metadata: { beaconId: textOf('quicknet') },
};
