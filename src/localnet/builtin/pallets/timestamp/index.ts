import { RuntimeTrap } from '../../../runtime.js';
import { call } from '../../frame/call.js';
import { callSet } from '../../frame/call-set.js';
import type { Context } from '../../frame/context.js';
import { ensureNone } from '../../frame/origin.js';
import { constant, type InherentData, type PalletOf } from '../../frame/pallet.js';
import { storageValue } from '../../frame/storage-value.js';
import { compact } from '../../scale/compact.js';
import { param } from '../../scale/composite.js';
import { bool, u64 } from '../../scale/primitives.js';
import { as, decodeAll } from '../../scale/type.js';
import { refTime } from '../../types/weight.js';

/** Milliseconds that must lie between two blocks. */
const MINIMUM_PERIOD = 6_000n;
/** The name under which an author offers its clock. */
const INHERENT = 'timstap0';

/** Unix time of the current block in milliseconds. */
export const now = storageValue('Timestamp', 'Now', u64, 0n);
const didUpdate = storageValue('Timestamp', 'DidUpdate', bool, false);

const set = call({
  index: 0,
  args: { now: as(compact(u64), 'T::Moment') },
  weight: refTime(10_000_000n, { reads: 2, writes: 1 }),
  dispatchClass: 'Mandatory',
  run: ({ storage }, origin, args) => {
    ensureNone(origin);
    if (didUpdate.exists(storage)) throw new RuntimeTrap('a block sets its time only once');
    const previous = now.get(storage);
    if (previous !== 0n && args.now < previous + MINIMUM_PERIOD) {
      throw new RuntimeTrap('a block is too close to the one before it');
    }
    now.set(storage, args.now);
    didUpdate.set(storage, true);
  },
});

/** The time of a block, set by an inherent. */
export const timestamp: PalletOf = () => ({
  name: 'Timestamp',
  index: 2,
  crate: 'pallet_timestamp',
  storage: [now, didUpdate],
  calls: callSet({ path: 'pallet_timestamp::pallet::Call', params: [param('T')] }, { set }),
  constants: [constant('MinimumPeriod', u64, MINIMUM_PERIOD)],
  associated: { Moment: u64 },
  hooks: {
    onInitialize: () => refTime(5_000_000n, { writes: 1 }),
    onFinalize: ({ storage }) => {
      if (!didUpdate.exists(storage)) throw new RuntimeTrap('a block must set its time');
      didUpdate.remove(storage);
    },
    createInherent: (context, offered) => ({
      pallet: 'Timestamp',
      name: 'set',
      call: set,
      args: { now: nextTime(context, offered) },
    }),
    isInherent: ({ call: candidate }) => candidate === set,
  },
});

function nextTime({ storage }: Context, offered: InherentData): bigint {
  const clock = offered.get(INHERENT);
  if (!clock) throw new RuntimeTrap(`a block needs the inherent ${INHERENT}`);
  const earliest = now.get(storage) + MINIMUM_PERIOD;
  const offeredTime = decodeAll(u64, clock);
  return offeredTime > earliest ? offeredTime : earliest;
}
