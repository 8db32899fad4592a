import { callSet } from '../../frame/call-set.js';
import { constant, type Genesis, type PalletOf } from '../../frame/pallet.js';
import { member } from '../../genesis/json.js';
import { param } from '../../scale/composite.js';
import { u64 } from '../../scale/primitives.js';
import { drandCalls } from './calls.js';
import { DRAND_INDEX, drandError, drandEvent } from './event.js';
import { hearBeacon } from './hear-beacon.js';
import { ownBeacon } from './own-beacon.js';
import { beaconConfig, drandStorage } from './storage.js';

/** A real chain begins with quicknet, whose pulses no chain without a network can have. */
const genesis: Genesis = {
  section: 'drand',
  development: { ownBeacon: true },
  build: ({ storage }, config) => {
    if (member(config, 'ownBeacon') === true) beaconConfig.set(storage, ownBeacon());
  },
};

/** The beacon by which sealed weights are opened. */
export const drand: PalletOf = () => ({
  name: 'Drand',
  index: DRAND_INDEX,
  crate: 'pallet_drand',
  storage: drandStorage,
  calls: callSet({ path: 'pallet_drand::pallet::Call', params: [param('T')] }, drandCalls),
  event: drandEvent,
  error: drandError,
  constants: [
    constant('UnsignedPriority', u64, 1_048_576n),
    constant('HttpFetchTimeout', u64, 1_000n),
  ],
  genesis,
  hooks: { onInitialize: hearBeacon },
});
