import type { StorageEntry } from '../../../frame/storage-entry.js';
import * as autoStake from './auto-stake.js';
import * as consensus from './consensus.js';
import * as consensusRules from './consensus-rules.js';
import * as delegation from './delegation.js';
import * as dividends from './dividends.js';
import * as emission from './emission.js';
import * as epoch from './epoch.js';
import * as flow from './flow.js';
import * as keySwaps from './key-swaps.js';
import * as leases from './leases.js';
import * as limits from './limits.js';
import * as locks from './locks.js';
import * as mechanisms from './mechanisms.js';
import * as migrations from './migrations.js';
import * as networks from './networks.js';
import * as neurons from './neurons.js';
import * as newSubnets from './new-subnets.js';
import * as ownership from './ownership.js';
import * as pool from './pool.js';
import * as registration from './registration.js';
import * as rootClaim from './root-claim.js';
import * as stake from './stake.js';
import * as votingPower from './voting-power.js';
import * as weights from './weights.js';

/** Every item of the pallet: the files beside this one export items and nothing else. */
export const subtensorStorage: readonly StorageEntry[] = [
  networks,
  newSubnets,
  ownership,
  pool,
  flow,
  emission,
  dividends,
  stake,
  autoStake,
  rootClaim,
  locks,
  delegation,
  neurons,
  registration,
  epoch,
  consensus,
  consensusRules,
  weights,
  limits,
  mechanisms,
  votingPower,
  leases,
  keySwaps,
  migrations,
].flatMap((items): StorageEntry[] => Object.values(items));
