import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../../units/hex.js';
import { call } from '../../frame/call.js';
import { ensureNone, ensureRoot, ensureSigned } from '../../frame/origin.js';
import { u32, u64 } from '../../scale/primitives.js';
import { concat } from '../../scale/reader.js';
import { as } from '../../scale/type.js';
import { option } from '../../scale/variant.js';
import { accountId } from '../../types/account.js';
import { refTime } from '../../types/weight.js';
import { deposit, failure } from './event.js';
import { announceKey } from './keys.js';
import { store } from './queue.js';
import {
  extrinsicLifetime,
  maxExtrinsicWeight,
  maxPendingExtrinsics,
  onInitializeWeight,
} from './storage.js';
import { encryptionKey, envelope, storedCall } from './types.js';

/** Half of what a block can hold, in picoseconds. */
const MOST_WEIGHT = 2_000_000_000_000n;

export const shieldCalls = {
  announce_next_key: call({
    index: 0,
    args: { encKey: as(option(encryptionKey), 'Option<ShieldEncKey>') },
    weight: refTime(33_661_000n, { reads: 4, writes: 6 }),
    run: (context, origin, { encKey }) => {
      ensureNone(origin);
      announceKey(context, encKey);
    },
  }),
  // What is in the envelope is the block author's business: here it is only taken note of.
  submit_encrypted: call({
    index: 1,
    args: { ciphertext: envelope },
    weight: refTime(207_223_000n),
    run: (context, origin, { ciphertext }) => {
      const who = ensureSigned(origin);
      const named = concat([accountId.encode(who), envelope.encode(ciphertext)]);
      const id = toHex(blake2AsU8a(named, 256));
      deposit(context, { tag: 'EncryptedSubmitted', value: { id, who } });
    },
  }),
  store_encrypted: call({
    index: 2,
    args: { encryptedCall: storedCall },
    weight: refTime(20_000_000_000n),
    run: (context, origin, { encryptedCall }) => {
      store(context, ensureSigned(origin), encryptedCall);
    },
  }),
  set_max_pending_extrinsics_number: call({
    index: 3,
    args: { value: u32 },
    weight: refTime(4_206_000n, { writes: 1 }),
    run: (context, origin, { value }) => {
      ensureRoot(origin);
      maxPendingExtrinsics.set(context.storage, value);
      deposit(context, { tag: 'MaxPendingExtrinsicsNumberSet', value: { value } });
    },
  }),
  set_on_initialize_weight: call({
    index: 4,
    args: { value: u64 },
    weight: refTime(4_327_000n, { writes: 1 }),
    run: (context, origin, { value }) => {
      ensureRoot(origin);
      if (value > MOST_WEIGHT) throw failure('WeightExceedsAbsoluteMax');
      onInitializeWeight.set(context.storage, value);
      deposit(context, { tag: 'OnInitializeWeightSet', value: { value } });
    },
  }),
  set_stored_extrinsic_lifetime: call({
    index: 5,
    args: { value: u32 },
    weight: refTime(4_016_000n, { writes: 1 }),
    run: (context, origin, { value }) => {
      ensureRoot(origin);
      extrinsicLifetime.set(context.storage, value);
      deposit(context, { tag: 'ExtrinsicLifetimeSet', value: { value } });
    },
  }),
  set_max_extrinsic_weight: call({
    index: 6,
    args: { value: u64 },
    weight: refTime(4_037_000n, { writes: 1 }),
    run: (context, origin, { value }) => {
      ensureRoot(origin);
      if (value > MOST_WEIGHT) throw failure('WeightExceedsAbsoluteMax');
      maxExtrinsicWeight.set(context.storage, value);
      deposit(context, { tag: 'MaxExtrinsicWeightSet', value: { value } });
    },
  }),
};
