import { call } from '../../frame/call.js';
import { ensureNone, ensureRoot } from '../../frame/origin.js';
import { u64 } from '../../scale/primitives.js';
import { as } from '../../scale/type.js';
import { option } from '../../scale/variant.js';
import { multiSignature } from '../../types/signature.js';
import { refTime } from '../../types/weight.js';
import { number } from '../system/storage.js';
import { deposit } from './event.js';
import { takePulses } from './pulses.js';
import { beaconConfig, nextUnsignedAt, oldestStoredRound } from './storage.js';
import { beaconConfigurationPayload, pulsesPayload } from './types.js';

const signature = as(option(multiSignature), 'Option<T::Signature>');

export const drandCalls = {
  /** Of nobody's origin, which no transaction has here: the chain hears its beacon by itself. */
  write_pulse: call({
    index: 0,
    args: { pulsesPayload, signature },
    weight: refTime(4_294_000_000n, { reads: 3, writes: 4 }),
    run: (context, origin, { pulsesPayload }) => {
      ensureNone(origin);
      takePulses(context, pulsesPayload.pulses);
    },
  }),
  set_beacon_config: call({
    index: 1,
    args: { configPayload: beaconConfigurationPayload, signature },
    weight: refTime(8_766_000n, { writes: 2 }),
    run: (context, origin, { configPayload }) => {
      ensureRoot(origin);
      const { storage } = context;
      beaconConfig.set(storage, configPayload.config);
      nextUnsignedAt.set(storage, number.get(storage) + 1);
      deposit(context, { tag: 'BeaconConfigChanged' });
    },
  }),
  set_oldest_stored_round: call({
    index: 2,
    args: { oldestRound: u64 },
    weight: refTime(5_370_000n, { writes: 1 }),
    run: (context, origin, { oldestRound }) => {
      ensureRoot(origin);
      oldestStoredRound.set(context.storage, oldestRound);
      deposit(context, { tag: 'SetOldestStoredRound', value: oldestRound });
    },
  }),
};
