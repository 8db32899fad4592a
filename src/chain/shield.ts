import type { BlockRef } from '../units/block.js';
import type { Hex } from '../units/hex.js';

/** Sealing a transaction, so that nobody can trade ahead of it (pallet MevShield, since spec 391). */
export type ShieldReads = {
  /** Whether the connected runtime takes sealed transactions of the present layout. */
  readonly hasShield: () => boolean;
  /** The ML-KEM-768 key of the author two blocks on (MevShield.NextKey); undefined when it announced none. */
  readonly shieldKey: (at: BlockRef) => Promise<Uint8Array | undefined>;
  /** Seals a signed extrinsic for that author; refuses one that is too long. */
  readonly seal: (extrinsic: Uint8Array, key: Uint8Array) => Promise<Hex>;
  /** Zero bytes, as many as an extrinsic of this length has once it is sealed: its fee is theirs. */
  readonly sealOf: (length: number) => Hex;
};
