import type { Context } from '../../frame/context.js';
import { itemPrefix } from '../../frame/storage-entry.js';
import { decodeCompact, encodeCompact } from '../../scale/compact.js';
import { param, struct } from '../../scale/composite.js';
import { bool } from '../../scale/primitives.js';
import { concat, readerOf } from '../../scale/reader.js';
import { as, type Static, type Type } from '../../scale/type.js';
import { empty, has, variant } from '../../scale/variant.js';
import { accountId, h256 } from '../../types/account.js';
import { dispatchError } from '../../types/dispatch-error.js';
import { dispatchClass, pays, weight } from '../../types/weight.js';
import { eventCount, executionPhase, number, phase } from './storage.js';

export const dispatchEventInfo = struct(
  { path: 'frame_system::DispatchEventInfo' },
  { weight, class: dispatchClass, paysFee: pays },
);

const account = as(accountId, 'T::AccountId');
const hash = as(h256, 'T::Hash');

export const systemEvent = variant(
  { path: 'frame_system::pallet::Event', params: [param('T')] },
  {
    ExtrinsicSuccess: has(0, { dispatchInfo: dispatchEventInfo }),
    ExtrinsicFailed: has(1, { dispatchError, dispatchInfo: dispatchEventInfo }),
    CodeUpdated: empty(2),
    NewAccount: has(3, { account }),
    KilledAccount: has(4, { account }),
    Remarked: has(5, { sender: account, hash }),
    UpgradeAuthorized: has(6, { codeHash: hash, checkVersion: bool }),
    RejectedInvalidAuthorizedUpgrade: has(7, { codeHash: hash, error: dispatchError }),
  },
);

/** Adds an event of a pallet to the block. A chain's first state has none. */
export function depositEvent<T>(
  { storage }: Context,
  palletIndex: number,
  type: Type<T>,
  event: T,
): void {
  if (number.get(storage) === 0) return;
  const during = executionPhase.get(storage) ?? { tag: 'Initialization' };
  const count = eventCount.get(storage);
  eventCount.set(storage, count + 1);
  const previous = storage.get(eventsKey()) ?? Uint8Array.of(0);
  // Appends without decoding what is there: a block can hold thousands of events.
  const reader = readerOf(previous);
  const length = decodeCompact(reader);
  storage.set(
    eventsKey(),
    concat([
      encodeCompact(length + 1n),
      previous.subarray(reader.at),
      phase.encode(during),
      Uint8Array.of(palletIndex),
      type.encode(event),
      NO_TOPICS,
    ]),
  );
}

const NO_TOPICS = encodeCompact(0);
const eventsKey = itemPrefix('System', 'Events');

/** Adds one of this pallet's own events to the block. */
export const deposit = (context: Context, event: Static<typeof systemEvent>): void =>
  depositEvent(context, 0, systemEvent, event);
