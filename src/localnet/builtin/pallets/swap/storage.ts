import { type Perquintill, perquintill } from '../../../../economy/perquintill.js';
import { identity, type StorageEntry, twox64Concat } from '../../frame/storage-entry.js';
import { storageMap } from '../../frame/storage-map.js';
import { newtype, struct } from '../../scale/composite.js';
import { bool, u8, u16, u64 } from '../../scale/primitives.js';
import type { Type } from '../../scale/type.js';
import { boundedVec } from '../../types/bounded.js';
import { alpha, NO_ALPHA, netuid } from '../subtensor/types/amounts.js';

const bySubnet = [twox64Concat(netuid)] as const;

const proportion = newtype(
  { path: 'sp_arithmetic::per_things::Perquintill' },
  u64 as Type<Perquintill>,
);
const balancer = struct(
  { path: 'pallet_subtensor_swap::pallet::balancer::Balancer' },
  { quote: proportion },
);

/** Both sides of a pool weigh the same until emission moves the weights. */
export const EVEN_WEIGHTS = { quote: perquintill(500_000_000_000_000_000n) };

/** What a trade costs, of 65535. */
export const feeRate = storageMap('Swap', 'FeeRate', bySubnet, u16, 33);
/** Weight of the TAO side of a pool. */
export const swapBalancer = storageMap('Swap', 'SwapBalancer', bySubnet, balancer, EVEN_WEIGHTS);
export const palSwapInitialized = storageMap('Swap', 'PalSwapInitialized', bySubnet, bool, false);
const hasMigrationRun = storageMap(
  'Swap',
  'HasMigrationRun',
  [identity(boundedVec(u8))],
  bool,
  false,
);
/** Alpha of emission that a pool could not take. */
export const scrapReservoirAlpha = storageMap(
  'Swap',
  'ScrapReservoirAlpha',
  bySubnet,
  alpha,
  NO_ALPHA,
);

export const swapStorage: readonly StorageEntry[] = [
  feeRate,
  swapBalancer,
  palSwapInitialized,
  hasMigrationRun,
  scrapReservoirAlpha,
];
