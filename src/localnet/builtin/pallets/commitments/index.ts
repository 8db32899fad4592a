import { call } from '../../frame/call.js';
import { callSet } from '../../frame/call-set.js';
import { ensureRoot, ensureSigned } from '../../frame/origin.js';
import { constant, type PalletOf } from '../../frame/pallet.js';
import { param } from '../../scale/composite.js';
import { u32, u64 } from '../../scale/primitives.js';
import { as } from '../../scale/type.js';
import { refTime } from '../../types/weight.js';
import { netuid } from '../subtensor/types/amounts.js';
import { commit, MOST_FIELDS } from './commit.js';
import { COMMITMENTS_INDEX, commitmentsError, commitmentsEvent } from './event.js';
import { awaitedRounds, openSealed } from './open-sealed.js';
import { commitmentsStorage, maxSpace } from './storage.js';
import { commitmentInfo } from './types.js';

/** What hotkeys commit on subnets for others to read. */
export const commitments: PalletOf = () => ({
  name: 'Commitments',
  index: COMMITMENTS_INDEX,
  crate: 'pallet_commitments',
  storage: commitmentsStorage,
  calls: callSet(
    { path: 'pallet_commitments::pallet::Call', params: [param('T')] },
    {
      set_commitment: call({
        index: 0,
        args: { netuid, info: as(commitmentInfo, 'Box<CommitmentInfo<T::MaxFields>>') },
        weight: refTime(33_480_000n, { reads: 5, writes: 4 }),
        paysFee: 'No',
        run: (context, origin, { netuid, info }) => {
          commit(context, netuid, ensureSigned(origin), info);
        },
      }),
      set_max_space: call({
        index: 2,
        args: { newLimit: u32 },
        weight: refTime(2_856_000n, { reads: 0, writes: 1 }),
        run: ({ storage }, origin, { newLimit }) => {
          ensureRoot(origin);
          maxSpace.set(storage, newLimit);
        },
      }),
    },
  ),
  hooks: { onInitialize: openSealed, awaitedRounds },
  event: commitmentsEvent,
  error: commitmentsError,
  constants: [
    constant('MaxFields', u32, MOST_FIELDS),
    constant('InitialDeposit', u64, 0n),
    constant('FieldDeposit', u64, 0n),
  ],
});
