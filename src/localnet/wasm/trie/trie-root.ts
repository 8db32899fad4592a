import { branchNode, EMPTY_NODE, leafNode, type NodeValue } from './node-codec.js';

export type Hash = (bytes: Uint8Array) => Uint8Array;
/** sp_core's StateVersion: from 1 on, a value of more than 32 bytes stands in its node by its hash. */
export type StateVersion = 0 | 1;
export type TrieEntry = readonly [key: Uint8Array, value: Uint8Array];

const HASH_BYTES = 32;

/** Root of Substrate's trie of these entries; of two with one key the later counts. */
export function trieRoot(
  entries: Iterable<TrieEntry>,
  version: StateVersion,
  hash: Hash,
): Uint8Array {
  const byKey = new Map<string, Entry>();
  for (const [key, value] of entries) {
    const nibbles = nibblesOf(key);
    byKey.set(Buffer.from(key).toString('hex'), {
      nibbles,
      value: nodeValue(value, version, hash),
    });
  }
  const sorted = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1));
  const root =
    sorted.length > 0
      ? node(
          sorted.map(([, entry]) => entry),
          0,
          hash,
        )
      : EMPTY_NODE;
  return hash(root);
}

type Entry = { readonly nibbles: readonly number[]; readonly value: NodeValue };

/** The node over entries that agree in their first nibbles, so many of which stand above it. */
function node(entries: readonly Entry[], above: number, hash: Hash): Uint8Array {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return EMPTY_NODE;
  if (first === last) return leafNode(first.nibbles.slice(above), first.value);
  const shared = sharedNibbles(first.nibbles, last.nibbles);
  const own = first.nibbles.length === shared ? first : undefined;
  const below = own ? entries.slice(1) : entries;
  const children = Array.from({ length: 16 }, (_, nibble) => {
    const under = below.filter(({ nibbles }) => nibbles[shared] === nibble);
    return under.length > 0 ? reference(node(under, shared + 1, hash), hash) : undefined;
  });
  return branchNode(first.nibbles.slice(above, shared), own?.value, children);
}

const reference = (encoded: Uint8Array, hash: Hash): Uint8Array =>
  encoded.length < HASH_BYTES ? encoded : hash(encoded);

const nodeValue = (value: Uint8Array, version: StateVersion, hash: Hash): NodeValue =>
  version === 1 && value.length > HASH_BYTES ? { hash: hash(value) } : { inline: value };

const nibblesOf = (key: Uint8Array): number[] => [...key].flatMap((byte) => [byte >> 4, byte & 15]);

/** Of the first and the last in order: what they share, all between them do. */
function sharedNibbles(one: readonly number[], other: readonly number[]): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}
