import type { BlockRef } from '../units/block.js';
import type { Hex } from '../units/hex.js';
import type { Netuid } from '../units/money.js';

/** What an owner says of a subnet (SubnetIdentityV3), in the runtime's order. */
export const subnetIdentityFields = [
  'subnetName',
  'githubRepo',
  'subnetContact',
  'subnetUrl',
  'discord',
  'description',
  'logoUrl',
  'additional',
] as const;

export type SubnetIdentityField = (typeof subnetIdentityFields)[number];

/** The fields as bytes: nothing says that they are text, and what is kept must stay as it is. */
export type SubnetIdentityBytes = Readonly<Record<SubnetIdentityField, Hex>>;

/** The most bytes of each field; no metadata tells them (pallet_subtensor utils/identity.rs). */
export const subnetIdentityLimits: Readonly<Record<SubnetIdentityField, number>> = {
  subnetName: 256,
  githubRepo: 1024,
  subnetContact: 1024,
  subnetUrl: 1024,
  discord: 256,
  description: 1024,
  logoUrl: 1024,
  additional: 1024,
};

export type SubnetIdentityReads = {
  /** SubtensorModule.SubnetIdentitiesV3; undefined for a subnet of which nothing was said. */
  readonly subnetIdentity: (
    netuid: Netuid,
    at: BlockRef,
  ) => Promise<SubnetIdentityBytes | undefined>;
  /** The symbols that subnets have (SubtensorModule.TokenSymbol). */
  readonly symbols: (at: BlockRef) => Promise<ReadonlyMap<Netuid, string>>;
};
