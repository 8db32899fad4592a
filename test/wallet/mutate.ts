import type { SeededRandom } from '../support/seeded-random.js';

/** One way to damage bytes. The result differs from what was given. */
export type Mutation = (bytes: Buffer, random: SeededRandom) => Buffer;

const cut = (bytes: Buffer, from: number, to: number): Buffer =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);

const slice = (bytes: Buffer, random: SeededRandom, most: number) => {
  const from = random.below(bytes.length);
  return { from, to: Math.min(bytes.length, from + 1 + random.below(most)) };
};

export const mutations: Readonly<Record<string, Mutation>> = {
  'a bit flipped': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  'a byte replaced': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random.below(copy.length);
    copy[at] = ((copy[at] ?? 0) + 1 + random.below(255)) % 256;
    return copy;
  },
  'a letter replaced by another': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random.below(copy.length);
    copy.write(random.pick([...'0123456789abcdefxyz"{}:, ']), at, 'latin1');
    return copy;
  },
  'bytes taken out': (bytes, random) => {
    const { from, to } = slice(bytes, random, 12);
    return cut(bytes, from, to);
  },
  'bytes put in': (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const added = Buffer.from(Array.from({ length: 1 + random.below(8) }, () => random.below(256)));
    return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
  },
  'cut short': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a part repeated': (bytes, random) => {
    const { from, to } = slice(bytes, random, 80);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'two parts exchanged': (bytes, random) => {
    const middle = 1 + random.below(Math.max(1, bytes.length - 1));
    return Buffer.concat([bytes.subarray(middle), bytes.subarray(0, middle)]);
  },
  'much put in': (bytes, random) =>
    Buffer.concat([bytes, Buffer.alloc(random.below(40_000), random.below(256))]),
};
