import { fromHex } from '../units/hex.js';

/** A drand beacon: who signs, and when. */
export type Beacon = {
  /** 96 bytes, compressed G2. */
  readonly publicKey: Uint8Array;
  readonly genesisSeconds: number;
  readonly periodSeconds: number;
};

/** drand's quicknet, which finney follows; pinned, since a lying node could name a key of its own. */
export const quicknet: Beacon = {
  publicKey: pinned(
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  ),
  genesisSeconds: 1_692_803_367,
  periodSeconds: 3,
};

function pinned(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes) return bytes;
  throw new Error('a pinned key is no hex');
}
