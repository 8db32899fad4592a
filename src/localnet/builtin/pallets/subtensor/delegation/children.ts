import type { Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { ownsHotkey } from '../hotkeys.js';
import { passesLimit } from '../rate-limit.js';
import { totalStakeOf } from '../staking/after-unstake.js';
import {
  childKeys,
  parentKeys,
  pendingChildKeyCooldown,
  pendingChildKeys,
} from '../storage/delegation.js';
import { lastEpochBlock } from '../storage/epoch.js';
import { transactionKeyLastBlock } from '../storage/limits.js';
import { subtokenEnabled } from '../storage/networks.js';
import { subnetOwnerHotkey } from '../storage/ownership.js';
import { stakeThreshold } from '../storage/stake.js';
import { allNetuids, subnetExists } from '../subnets.js';
import { ROOT_NETUID } from '../types/amounts.js';
import {
  CHILDREN,
  ensureApart,
  ensureMayBeChildren,
  ensureShared,
  type Link,
  linksOf,
  PARENTS,
  relink,
} from './links.js';

/** The hotkey whose stake is lent out in a subnet, and to whom. */
export type Lending = {
  readonly hotkey: AccountId;
  readonly netuid: Netuid;
  readonly children: readonly Link[];
};

/** Under which number TransactionKeyLastBlock counts a choice of children. */
const SET_CHILDREN = 0;
/** Blocks between two choices of one hotkey in one subnet. */
const SET_CHILDREN_BLOCKS = 150n;

/**
 * Chooses the children of a hotkey (SubtensorModule.do_schedule_children). Before the subnet has
 * started they are its children at once, afterwards at the first epoch past the cooldown.
 */
export function chooseChildren(context: Context, coldkey: AccountId, lending: Lending): void {
  const { storage } = context;
  const { hotkey, netuid, children } = lending;
  ensureMayChoose(context, coldkey, lending);
  const block = number.get(storage);
  transactionKeyLastBlock.set(storage, [hotkey, netuid, SET_CHILDREN], block);
  if (!subtokenEnabled.get(storage, netuid)) {
    lend(context, lending);
    return;
  }
  const cooldown = block + Number(pendingChildKeyCooldown.get(storage));
  pendingChildKeys.set(storage, [netuid, hotkey], [children, cooldown]);
  deposit(context, { tag: 'SetChildrenScheduled', value: [hotkey, netuid, cooldown, children] });
}

function ensureMayChoose({ storage }: Context, coldkey: AccountId, lending: Lending): void {
  const { hotkey, netuid, children } = lending;
  const last = transactionKeyLastBlock.get(storage, hotkey, netuid, SET_CHILDREN);
  if (!passesLimit(SET_CHILDREN_BLOCKS, number.get(storage), last)) {
    throw failure('TxRateLimitExceeded');
  }
  if (netuid === ROOT_NETUID) throw failure('RegistrationNotPermittedOnRootSubnet');
  if (!subnetExists(storage, netuid)) throw failure('SubnetNotExists');
  if (!ownsHotkey(storage, coldkey, hotkey)) throw failure('NonAssociatedColdKey');
  const chosen = linksOf(children);
  if (chosen.size < children.length) throw failure('DuplicateChild');
  const present = linksOf(childKeys.get(storage, hotkey, netuid), hotkey);
  const parents = linksOf(parentKeys.get(storage, hotkey, netuid), hotkey);
  ensureShared(present);
  ensureApart(present, parents);
  ensureMayBeChildren(chosen, hotkey, parents);
  const mayLend =
    children.length === 0 ||
    totalStakeOf(storage, hotkey) >= stakeThreshold.get(storage) ||
    (subnetOwnerHotkey.exists(storage, netuid) &&
      subnetOwnerHotkey.get(storage, netuid) === hotkey);
  if (!mayLend) throw failure('NotEnoughStakeToSetChildkeys');
}

/** Makes children of those that have waited long enough, in every subnet whose epoch was just now. */
export function applyPendingChildren(context: Context): void {
  const { storage } = context;
  const block = number.get(storage);
  for (const netuid of allNetuids(storage)) {
    if (lastEpochBlock.get(storage, netuid) !== block) continue;
    const started = subtokenEnabled.get(storage, netuid);
    for (const [[, hotkey], [children, cooldown]] of pendingChildKeys.entries(storage, netuid)) {
      if (started && cooldown >= block) continue;
      lend(context, { hotkey, netuid, children });
      pendingChildKeys.remove(storage, netuid, hotkey);
    }
  }
}

/** Writes the children down on both sides; what has become contradictory meanwhile is dropped unsaid. */
function lend(context: Context, { hotkey, netuid, children }: Lending): void {
  const { storage } = context;
  const chosen = linksOf(children, hotkey);
  const parents = linksOf(parentKeys.get(storage, hotkey, netuid), hotkey);
  try {
    ensureShared(chosen);
    ensureApart(chosen, parents);
  } catch (thrown) {
    if (thrown instanceof DispatchFailure) return;
    throw thrown;
  }
  relink(storage, hotkey, netuid, chosen, CHILDREN);
  relink(storage, hotkey, netuid, parents, PARENTS);
  deposit(context, { tag: 'SetChildren', value: [hotkey, netuid, children] });
}
