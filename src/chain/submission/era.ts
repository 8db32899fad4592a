import type { Era } from '../../units/era.js';

/** An era laid onto a chain: what is signed, and in which blocks it is good. */
export type AnchoredEra = {
  /** As CheckMortality takes it. */
  readonly bytes: Uint8Array;
  /** The block whose hash the signature covers; 0, the genesis, for an immortal one. */
  readonly birth: number;
  readonly lastBlock: number | null;
};

const IMMORTAL: AnchoredEra = { bytes: Uint8Array.of(0), birth: 0, lastBlock: null };

/**
 * The era that is good at this block and begins as late as it can. Long eras begin at a multiple of
 * period / 4096 only, so at most 15 blocks before it (sp_runtime Era::mortal).
 */
export function anchor(era: Era, current: number): AnchoredEra {
  if (era.kind === 'immortal') return IMMORTAL;
  const { blocks } = era;
  const step = Math.max(blocks >> 12, 1);
  const birth = current - (current % step);
  const encoded = (Math.log2(blocks) - 1) | (((birth % blocks) / step) << 4);
  return {
    bytes: Uint8Array.of(encoded & 0xff, encoded >> 8),
    birth,
    lastBlock: birth + blocks - 1,
  };
}

/** The lifetime that the first byte of a mortal era stands for. */
export const lifetimeOf = (firstByte: number): Era => ({
  kind: 'mortal',
  blocks: 2 << (firstByte & 0x0f),
});
