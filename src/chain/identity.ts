import type { BlockRef } from '../units/block.js';
import type { Hex } from '../units/hex.js';
import type { Ss58 } from '../units/ss58.js';

/** What a coldkey says of itself (ChainIdentityV2), in the runtime's order. */
export const identityFields = [
  'name',
  'url',
  'githubRepo',
  'image',
  'discord',
  'description',
  'additional',
] as const;

export type IdentityField = (typeof identityFields)[number];

/** The fields as bytes: nothing says that they are text, and what is kept must stay as it is. */
export type IdentityBytes = Readonly<Record<IdentityField, Hex>>;

/** The most bytes of each field; no metadata tells them (pallet_subtensor utils/identity.rs). */
export const identityLimits: Readonly<Record<IdentityField, number>> = {
  name: 256,
  url: 256,
  githubRepo: 256,
  image: 1024,
  discord: 256,
  description: 1024,
  additional: 1024,
};

export type IdentityReads = {
  /** SubtensorModule.IdentitiesV2; undefined for a coldkey that never said anything. */
  readonly identityOf: (coldkey: Ss58, at: BlockRef) => Promise<IdentityBytes | undefined>;
};
