import { refuse } from '../errors.js';

/**
 * How long a signature stays valid. A mortal one dies after so many blocks, so that bytes nobody saw
 * land cannot land much later; an immortal one lives until its nonce is used.
 */
export type Era =
  | { readonly kind: 'immortal' }
  /** A power of two from 4 to 65536 (sp_runtime generic Era). */
  | { readonly kind: 'mortal'; readonly blocks: number };

const SHORTEST = 4;
const LONGEST = 65_536;

/** About 25 minutes at 12 seconds a block. */
export const USUAL_ERA: Era = { kind: 'mortal', blocks: 128 };

/** An era as parseEra reads it. */
export const eraText = (era: Era): string =>
  era.kind === 'immortal' ? 'immortal' : String(era.blocks);

/** Reads `128` or `immortal`; a number the chain would round is refused, never rounded. */
export function parseEra(text: string): Era {
  if (text === 'immortal') return { kind: 'immortal' };
  const blocks = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (blocks < SHORTEST || blocks > LONGEST || !isPowerOfTwo(blocks)) {
    throw refuse(
      'bad-input',
      `${JSON.stringify(text)} is not a lifetime that a signature can have`,
      'write a number of blocks that is a power of two from 4 to 65536, like 128, or immortal',
    );
  }
  return { kind: 'mortal', blocks };
}

const isPowerOfTwo = (number: number) => Number.isInteger(Math.log2(number));
