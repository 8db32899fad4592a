import { RuntimeTrap } from '../../runtime.js';
import { u8 } from '../scale/primitives.js';
import { takeByte } from '../scale/reader.js';
import { type Type, unnamed } from '../scale/type.js';
import { empty, holds, variant } from '../scale/variant.js';

/** How long an extrinsic may wait: for ever, or within the period around its phase, in blocks. */
export type Era = 'immortal' | { readonly period: number; readonly phase: number };

// Metadata lists the 255 first bytes of a mortal era as variants of their own.
const described = variant(
  { path: 'sp_runtime::generic::era::Era' },
  Object.fromEntries([
    ['Immortal', empty(0)],
    ...Array.from({ length: 255 }, (_, at) => [`Mortal${at + 1}`, holds(at + 1, unnamed(u8))]),
  ]),
);

export const era: Type<Era> = {
  shape: described.shape,
  typeName: 'Era',
  encode: (value) => {
    if (value === 'immortal') return Uint8Array.of(0);
    const { period, phase } = value;
    const exponent = Math.min(15, Math.max(1, Math.log2(period) - 1));
    const encoded = exponent | ((phase / quantizeFactor(period)) << 4);
    return Uint8Array.of(encoded & 0xff, encoded >> 8);
  },
  decode: (input) => {
    const first = takeByte(input);
    if (first === 0) return 'immortal';
    const encoded = first | (takeByte(input) << 8);
    const period = 2 << (encoded & 0xf);
    const phase = (encoded >> 4) * quantizeFactor(period);
    if (period < 4 || phase >= period) throw new RuntimeTrap('this era does not exist');
    return { period, phase };
  },
};

/** The block an extrinsic of this era was born at, as seen from the current block. */
export function birthBlock(value: Era, current: number): number {
  if (value === 'immortal') return 0;
  const { period, phase } = value;
  const since = Math.max(current, phase) - phase;
  return since - (since % period) + phase;
}

/** Blocks the extrinsic stays valid, counted from the current one; undefined for ever. */
export const longevity = (value: Era, current: number): number | undefined =>
  value === 'immortal' ? undefined : birthBlock(value, current) + value.period - current;

const quantizeFactor = (period: number): number => Math.max(period >> 12, 1);
