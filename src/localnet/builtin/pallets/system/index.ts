import { blockOf } from '../../extrinsic/types.js';
import { constant, lateConstant, type PalletOf } from '../../frame/pallet.js';
import { marker } from '../../scale/composite.js';
import { u16, u32 } from '../../scale/primitives.js';
import { accountId, h256 } from '../../types/account.js';
import { runtimeVersion } from '../../types/version.js';
import { DB_WEIGHT } from '../../types/weight.js';
import { accountData } from '../balances/account-data.js';
import { systemCalls } from './calls.js';
import { systemError } from './error.js';
import { systemEvent } from './event.js';
import { systemGenesis } from './genesis.js';
import { BLOCK_LENGTH, BLOCK_WEIGHTS, blockLength, blockWeights, dbWeight } from './limits.js';
import { systemStorage } from './storage.js';

/** Blocks whose hash the chain remembers, and the longest a mortal extrinsic can wait. */
export const BLOCK_HASH_COUNT = 2400;

/** Accounts and their references, the block under construction, events, remarks. */
export const system: PalletOf = (outer) => ({
  name: 'System',
  index: 0,
  crate: 'frame_system',
  storage: systemStorage(outer),
  calls: systemCalls,
  event: systemEvent,
  error: systemError,
  constants: [
    constant('BlockWeights', blockWeights, BLOCK_WEIGHTS),
    constant('BlockLength', blockLength, BLOCK_LENGTH),
    constant('BlockHashCount', u32, BLOCK_HASH_COUNT),
    constant('DbWeight', dbWeight, DB_WEIGHT),
    lateConstant('Version', runtimeVersion, outer.version),
    constant('SS58Prefix', u16, 42),
  ],
  associated: {
    RuntimeCall: outer.call,
    Nonce: u32,
    Hash: h256,
    Hashing: marker({ path: 'sp_runtime::traits::BlakeTwo256' }),
    AccountId: accountId,
    Block: blockOf(outer),
    AccountData: accountData,
  },
  genesis: systemGenesis,
});
