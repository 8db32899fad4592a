import { I96F32 } from '../../../../../economy/fixed-point.js';
import { call } from '../../../frame/call.js';
import { ensureRoot, ensureSigned } from '../../../frame/origin.js';
import { u64 } from '../../../scale/primitives.js';
import { as } from '../../../scale/type.js';
import { refTime } from '../../../types/weight.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { ensureOwnerOrRoot } from '../networks/owner.js';
import { claimRoot } from '../root-claim.js';
import { takeTurn } from '../staking/root-watermark.js';
import { numRootClaim, rootClaimableThreshold, rootClaimType } from '../storage/root-claim.js';
import { netuid } from '../types/amounts.js';
import { netuidSet, rootClaimTypeEnum } from '../types/stake.js';

const MOST_SUBNETS = 5;
const MOST_CLAIMS_IN_A_BLOCK = 50n;
/** Alpha units. */
const HIGHEST_THRESHOLD = 10_000_000n;

/** What root stake has earned in the subnets, and what becomes of it. */
export const rootClaimCalls = {
  claim_root: call({
    index: 121,
    args: { subnets: as(netuidSet, 'BTreeSet<NetUid>') },
    weight: refTime(138_999_000n, { reads: 16, writes: 4 }),
    run: (context, origin, { subnets }) => {
      const coldkey = ensureSigned(origin);
      if (subnets.length === 0 || subnets.length > MOST_SUBNETS) {
        throw failure('InvalidSubnetNumber');
      }
      takeTurn(context.storage, coldkey);
      return { actualWeight: claimRoot(context, coldkey, subnets) };
    },
  }),
  set_root_claim_type: call({
    index: 122,
    args: { newRootClaimType: rootClaimTypeEnum },
    weight: refTime(18_283_000n, { reads: 2, writes: 4 }),
    run: (context, origin, { newRootClaimType: wish }) => {
      const coldkey = ensureSigned(origin);
      if (wish.tag === 'KeepSubnets' && wish.value.subnets.length === 0) {
        throw failure('InvalidSubnetNumber');
      }
      takeTurn(context.storage, coldkey);
      rootClaimType.set(context.storage, [coldkey], wish);
      deposit(context, {
        tag: 'RootClaimTypeSet',
        value: { coldkey, rootClaimType: wish },
      });
    },
  }),
  sudo_set_num_root_claims: call({
    index: 123,
    args: { newValue: u64 },
    weight: refTime(2_735_000n, { writes: 1 }),
    run: ({ storage }, origin, { newValue }) => {
      ensureRoot(origin);
      if (newValue > MOST_CLAIMS_IN_A_BLOCK) throw failure('InvalidNumRootClaim');
      numRootClaim.set(storage, newValue);
    },
  }),
  sudo_set_root_claim_threshold: call({
    index: 124,
    args: { netuid, newValue: u64 },
    weight: refTime(5_681_000n, { writes: 1 }),
    run: (context, origin, { netuid, newValue }) => {
      ensureOwnerOrRoot(context, origin, netuid);
      if (newValue > HIGHEST_THRESHOLD) throw failure('InvalidRootClaimThreshold');
      rootClaimableThreshold.set(context.storage, [netuid], I96F32.ofInteger(newValue));
    },
  }),
};
