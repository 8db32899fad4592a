import { xxhashAsHex } from '@polkadot/util-crypto';

/** A key that two hosts of one runtime may fill differently, and why. */
export type Excuse = { readonly pallet: string; readonly item: string; readonly reason: string };

export const excuses: readonly Excuse[] = [
  {
    pallet: 'System',
    item: 'ParentHash',
    reason: 'the chains begin with different genesis headers, so that no block hash is the same',
  },
  { pallet: 'System', item: 'BlockHash', reason: 'as System.ParentHash' },
  {
    pallet: 'RandomnessCollectiveFlip',
    item: 'RandomMaterial',
    reason: 'collects the hashes of System.ParentHash',
  },
  {
    pallet: 'System',
    item: 'Digest',
    reason:
      'the Ethereum pallet puts the hash of its block into the digest, see Ethereum.CurrentBlock',
  },
  {
    pallet: 'Ethereum',
    item: 'CurrentBlock',
    reason:
      'holds the state root, which the other host leaves empty and this one makes of the changes',
  },
  { pallet: 'Ethereum', item: 'BlockHash', reason: 'as Ethereum.CurrentBlock' },
];

const prefixOf = ({ pallet, item }: Excuse): string =>
  xxhashAsHex(pallet, 128) + xxhashAsHex(item, 128).slice(2);

const prefixes = excuses.map((excuse) => [prefixOf(excuse), excuse] as const);

/** Why the key may differ; undefined when it may not. */
export const excuseFor = (key: string): Excuse | undefined =>
  prefixes.find(([prefix]) => key.startsWith(prefix))?.[1];
