import type { Command } from '../define/command.js';
import { stakeAdd } from './add/command.js';
import { stakeAutoClear } from './auto/clear/command.js';
import { stakeAutoGet } from './auto/get/command.js';
import { stakeAutoSet } from './auto/set/command.js';
import { stakeBurn, stakeRecycle } from './burn/command.js';
import { stakeChildGet } from './child/get/command.js';
import { stakeChildRevoke } from './child/revoke/command.js';
import { stakeChildSet } from './child/set/command.js';
import { stakeChildSetTake } from './child/set-take/command.js';
import { stakeChildTake } from './child/take/command.js';
import { stakeClaimsClaim } from './claims/claim/command.js';
import { stakeClaimsList } from './claims/list/command.js';
import { stakeClaimsSetType } from './claims/set-type/command.js';
import { stakeClaimsType } from './claims/type/command.js';
import { stakeExit } from './exit/command.js';
import { stakeList } from './list/command.js';
import { stakeLockAdd } from './lock/add/command.js';
import { stakeLockKeep } from './lock/keep/command.js';
import { stakeLockList } from './lock/list/command.js';
import { stakeLockMove } from './lock/move/command.js';
import { stakeLockRelease } from './lock/release/command.js';
import { stakeMove } from './move/command.js';
import { stakeParents } from './parents/command.js';
import { stakeRemove } from './remove/command.js';
import { stakeShow } from './show/command.js';
import { stakeSwap } from './swap/command.js';
import { stakeTakeGet } from './take/get/command.js';
import { stakeTakeSet } from './take/set/command.js';
import { stakeTransfer } from './transfer/command.js';
import { stakeWizard } from './wizard/command.js';

export const commands: readonly Command[] = [
  stakeAdd,
  stakeRemove,
  stakeMove,
  stakeSwap,
  stakeTransfer,
  stakeExit,
  stakeWizard,
  stakeList,
  stakeShow,
  stakeChildGet,
  stakeChildSet,
  stakeChildRevoke,
  stakeChildTake,
  stakeChildSetTake,
  stakeParents,
  stakeTakeGet,
  stakeTakeSet,
  stakeAutoGet,
  stakeAutoSet,
  stakeAutoClear,
  stakeClaimsList,
  stakeClaimsClaim,
  stakeClaimsType,
  stakeClaimsSetType,
  stakeBurn,
  stakeRecycle,
  stakeLockList,
  stakeLockAdd,
  stakeLockMove,
  stakeLockKeep,
  stakeLockRelease,
];

export const groups = {
  auto: "Say where the chain stakes what a coldkey's miners earn",
  child: 'Lend the stake of a hotkey to other hotkeys',
  claims: 'See and claim what root stake earned on the subnets',
  lock: 'Lock stake, so that it counts for who owns a subnet',
  take: 'See and set what a hotkey keeps of what its stakers earn',
};
