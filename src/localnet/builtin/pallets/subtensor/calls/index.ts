import { callSet } from '../../../frame/call-set.js';
import { param } from '../../../scale/composite.js';
import { alphaDestructionCalls } from './alpha-destruction.js';
import { autoStakeCalls } from './auto-stake.js';
import { coldkeySwapCalls } from './coldkey-swap.js';
import { delegationCalls } from './delegation.js';
import { deprecatedCalls } from './deprecated.js';
import { hotkeySwapCalls } from './hotkey-swap.js';
import { identityCalls } from './identity.js';
import { lockCalls } from './locks.js';
import { movementCalls } from './movement.js';
import { networkCalls } from './networks.js';
import { registrationCalls } from './registration.js';
import { rootClaimCalls } from './root-claims.js';
import { servingCalls } from './serving.js';
import { stakingCalls } from './staking.js';
import { tempoCalls } from './tempo.js';
import { weightCommitCalls } from './weight-commits.js';
import { weightRevealCalls } from './weight-reveals.js';
import { weightsCalls } from './weights.js';

/** The calls this runtime has rules for; it does not list the others, so a client sees that they are not there. */
export const subtensorCalls = callSet(
  { path: 'pallet_subtensor::pallet::Call', params: [param('T')] },
  {
    ...networkCalls,
    ...registrationCalls,
    ...stakingCalls,
    ...movementCalls,
    ...alphaDestructionCalls,
    ...rootClaimCalls,
    ...autoStakeCalls,
    ...identityCalls,
    ...hotkeySwapCalls,
    ...coldkeySwapCalls,
    ...tempoCalls,
    ...weightsCalls,
    ...weightCommitCalls,
    ...weightRevealCalls,
    ...servingCalls,
    ...delegationCalls,
    ...lockCalls,
    ...deprecatedCalls,
  },
);
