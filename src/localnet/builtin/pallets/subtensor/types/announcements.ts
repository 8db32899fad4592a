import { struct } from '../../../scale/composite.js';
import { u8, u16, u32, u128 } from '../../../scale/primitives.js';
import { bytes } from '../../../scale/sequence.js';
import { as, type Static } from '../../../scale/type.js';
import { boundedVec } from '../../../types/bounded.js';
import { height } from './amounts.js';

/** Where a neuron can be reached; the block is that of its announcement. */
export const axonInfo = struct(
  { path: 'pallet_subtensor::pallet::AxonInfo' },
  {
    block: height,
    version: u32,
    ip: u128,
    port: u16,
    ipType: u8,
    protocol: u8,
    placeholder1: u8,
    placeholder2: u8,
  },
);
export type AxonInfo = Static<typeof axonInfo>;

/** Where a neuron's Prometheus metrics can be read. */
export const prometheusInfo = struct(
  { path: 'pallet_subtensor::pallet::PrometheusInfo' },
  { block: height, version: u32, ip: u128, port: u16, ipType: u8 },
);
export type PrometheusInfo = Static<typeof prometheusInfo>;

/** The certificate a neuron serves its axon with. */
export const neuronCertificate = struct(
  { path: 'pallet_subtensor::pallet::NeuronCertificate' },
  { publicKey: as(boundedVec(u8), 'BoundedVec<u8, ConstU32<64>>'), algorithm: u8 },
);

/** Fields of what a coldkey says about itself. */
export const chainIdentityFields = {
  name: bytes,
  url: bytes,
  githubRepo: bytes,
  image: bytes,
  discord: bytes,
  description: bytes,
  additional: bytes,
};

export const chainIdentity = struct(
  { path: 'pallet_subtensor::pallet::ChainIdentityV2' },
  chainIdentityFields,
);
export type ChainIdentity = Static<typeof chainIdentity>;

/** Fields of what a subnet's owner says about it. */
export const subnetIdentityFields = {
  subnetName: bytes,
  githubRepo: bytes,
  subnetContact: bytes,
  subnetUrl: bytes,
  discord: bytes,
  description: bytes,
  logoUrl: bytes,
  additional: bytes,
};

export const subnetIdentity = struct(
  { path: 'pallet_subtensor::pallet::SubnetIdentityV3' },
  subnetIdentityFields,
);
export type SubnetIdentity = Static<typeof subnetIdentity>;
