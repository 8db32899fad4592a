import { concat, vec } from '../../node/codec/scale.js';

/** A value in its node: itself, or the hash of one too long to stand there. */
export type NodeValue = { readonly inline: Uint8Array } | { readonly hash: Uint8Array };

/** What the first byte of a node says in its top bits, and how many of the rest begin the length. */
const kinds = {
  leaf: { mark: 0b0100_0000, most: 63 },
  hashedLeaf: { mark: 0b0010_0000, most: 31 },
  branch: { mark: 0b1000_0000, most: 63 },
  valueBranch: { mark: 0b1100_0000, most: 63 },
  hashedBranch: { mark: 0b0001_0000, most: 15 },
} as const;

export const EMPTY_NODE = Uint8Array.of(0);

export const leafNode = (nibbles: readonly number[], value: NodeValue): Uint8Array =>
  concat([start('inline' in value ? 'leaf' : 'hashedLeaf', nibbles), valueBytes(value)]);

/** `children` are references: a node shorter than 32 bytes, or the hash of a longer one. */
export function branchNode(
  nibbles: readonly number[],
  value: NodeValue | undefined,
  children: readonly (Uint8Array | undefined)[],
): Uint8Array {
  const kind = value ? ('inline' in value ? 'valueBranch' : 'hashedBranch') : 'branch';
  const present = children.reduce((bits, child, index) => (child ? bits | (1 << index) : bits), 0);
  return concat([
    start(kind, nibbles),
    Uint8Array.of(present & 255, present >> 8),
    value ? valueBytes(value) : new Uint8Array(),
    ...children.flatMap((child) => (child ? [vec(child)] : [])),
  ]);
}

const valueBytes = (value: NodeValue): Uint8Array =>
  'inline' in value ? vec(value.inline) : value.hash;

function start(kind: keyof typeof kinds, nibbles: readonly number[]): Uint8Array {
  const { mark, most } = kinds[kind];
  const count = nibbles.length;
  const head = [mark | Math.min(count, most)];
  if (count >= most) {
    let rest = count - most;
    for (; rest >= 255; rest -= 255) head.push(255);
    head.push(rest);
  }
  const odd = count % 2;
  if (odd) head.push(nibbles[0] ?? 0);
  for (let at = odd; at < count; at += 2) {
    head.push(((nibbles[at] ?? 0) << 4) | (nibbles[at + 1] ?? 0));
  }
  return Uint8Array.from(head);
}
