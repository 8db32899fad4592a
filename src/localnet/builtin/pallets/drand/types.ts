import { param, struct } from '../../scale/composite.js';
import { u32, u64 } from '../../scale/primitives.js';
import { fixedBytes, vec } from '../../scale/sequence.js';
import { as, type Static } from '../../scale/type.js';
import { holds, variant } from '../../scale/variant.js';
import { boundedBytes } from '../../types/bounded-bytes.js';

const boundedHash = boundedBytes(32, 'BoundedHash');
export const roundNumber = as(u64, 'RoundNumber');

const metadata = as(
  struct({ path: 'pallet_drand::types::Metadata' }, { beaconId: boundedHash }),
  'Metadata',
);

/** Which beacon a chain follows; its times are in seconds. */
export const beaconConfiguration = as(
  struct(
    { path: 'pallet_drand::types::BeaconConfiguration' },
    {
      publicKey: boundedBytes(96, 'OpaquePublicKey'),
      period: u32,
      genesisTime: u32,
      hash: boundedHash,
      groupHash: boundedHash,
      schemeId: boundedHash,
      metadata,
    },
  ),
  'BeaconConfiguration',
);
export type BeaconConfiguration = Static<typeof beaconConfiguration>;

/** What a beacon publishes for a round. */
export const pulse = struct(
  { path: 'pallet_drand::types::Pulse' },
  {
    round: roundNumber,
    randomness: boundedBytes(32, 'BoundedVec<u8, ConstU32<32>>'),
    signature: boundedBytes(144, 'BoundedVec<u8, ConstU32<144>>'),
  },
);
export type Pulse = Static<typeof pulse>;

const multiSigner = variant(
  { path: 'sp_runtime::MultiSigner' },
  {
    Ed25519: holds(0, as(fixedBytes(32), 'ed25519::Public')),
    Sr25519: holds(1, as(fixedBytes(32), 'sr25519::Public')),
    Ecdsa: holds(2, as(fixedBytes(33), 'ecdsa::Public')),
  },
);

const params = [param('Public', multiSigner), param('BlockNumber', u32)];
const blockNumber = as(u32, 'BlockNumber');
const signer = as(multiSigner, 'Public');

/** Pulses, and whoever brings them. */
export const pulsesPayload = as(
  struct(
    { path: 'pallet_drand::types::PulsesPayload', params },
    { blockNumber, pulses: as(vec(pulse), 'Vec<Pulse>'), public: signer },
  ),
  'PulsesPayload<T::Public, BlockNumberFor<T>>',
);

export const beaconConfigurationPayload = as(
  struct(
    { path: 'pallet_drand::types::BeaconConfigurationPayload', params },
    { blockNumber, config: beaconConfiguration, public: signer },
  ),
  'BeaconConfigurationPayload<T::Public, BlockNumberFor<T>>',
);
