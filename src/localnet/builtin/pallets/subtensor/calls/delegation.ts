import { call } from '../../../frame/call.js';
import { ensureRoot, ensureSigned } from '../../../frame/origin.js';
import { bool, u16, u64 } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { refTime } from '../../../types/weight.js';
import { chooseChildren } from '../delegation/children.js';
import { decreaseTake, increaseTake, setChildkeyTake } from '../delegation/takes.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { ownsHotkey } from '../hotkeys.js';
import { autoParentDelegationEnabled } from '../storage/auto-stake.js';
import {
  maxChildkeyTake,
  minChildkeyTake,
  pendingChildKeyCooldown,
} from '../storage/delegation.js';
import { txChildkeyTakeRateLimit } from '../storage/limits.js';
import { isNetworkMember } from '../storage/neurons.js';
import { account } from '../types/accounts.js';
import { netuid, ROOT_NETUID } from '../types/amounts.js';

/** The calls by which a hotkey's owner shares its stake, and what root allows of that. */
export const delegationCalls = {
  decrease_take: call({
    index: 65,
    args: { hotkey: account, take: u16 },
    weight: refTime(29_895_000n, { reads: 3, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, { hotkey, take }) => {
      decreaseTake(context, ensureSigned(origin), hotkey, take);
    },
  }),
  increase_take: call({
    index: 66,
    args: { hotkey: account, take: u16 },
    weight: refTime(37_710_000n, { reads: 5, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, { hotkey, take }) => {
      increaseTake(context, ensureSigned(origin), hotkey, take);
    },
  }),
  set_children: call({
    index: 67,
    args: { hotkey: account, netuid, children: vec(tuple(u64, account)) },
    weight: refTime(119_000_000n, { reads: 6, writes: 31 }),
    run: (context, origin, lending) => {
      chooseChildren(context, ensureSigned(origin), lending);
    },
  }),
  set_childkey_take: call({
    index: 75,
    args: { hotkey: account, netuid, take: u16 },
    weight: refTime(53_870_000n, { reads: 7, writes: 2 }),
    run: (context, origin, asked) => {
      setChildkeyTake(context, ensureSigned(origin), asked);
    },
  }),
  set_auto_parent_delegation_enabled: call({
    index: 135,
    args: { hotkey: account, enabled: bool },
    weight: refTime(28_023_000n, { reads: 2, writes: 1 }),
    run: (context, origin, { hotkey, enabled }) => {
      const { storage } = context;
      if (!ownsHotkey(storage, ensureSigned(origin), hotkey)) throw failure('NonAssociatedColdKey');
      if (!isNetworkMember.get(storage, hotkey, ROOT_NETUID)) {
        throw failure('HotKeyNotRegisteredInSubNet');
      }
      autoParentDelegationEnabled.set(storage, [hotkey], enabled);
      deposit(context, { tag: 'AutoParentDelegationEnabledSet', value: { hotkey, enabled } });
    },
  }),
  sudo_set_tx_childkey_take_rate_limit: call({
    index: 69,
    args: { txRateLimit: u64 },
    weight: refTime(5_760_000n, { writes: 1 }),
    run: (context, origin, { txRateLimit }) => {
      ensureRoot(origin);
      txChildkeyTakeRateLimit.set(context.storage, txRateLimit);
      deposit(context, { tag: 'TxChildKeyTakeRateLimitSet', value: txRateLimit });
    },
  }),
  sudo_set_min_childkey_take: call({
    index: 76,
    args: { take: u16 },
    weight: refTime(6_000n, { reads: 1, writes: 1 }),
    run: (context, origin, { take }) => {
      ensureRoot(origin);
      minChildkeyTake.set(context.storage, take);
      deposit(context, { tag: 'MinChildKeyTakeSet', value: take });
    },
  }),
  sudo_set_max_childkey_take: call({
    index: 77,
    args: { take: u16 },
    weight: refTime(6_000n, { reads: 1, writes: 1 }),
    run: (context, origin, { take }) => {
      ensureRoot(origin);
      maxChildkeyTake.set(context.storage, take);
      deposit(context, { tag: 'MaxChildKeyTakeSet', value: take });
    },
  }),
  set_pending_childkey_cooldown: call({
    index: 109,
    args: { cooldown: u64 },
    weight: refTime(3_000_000n, { writes: 1 }),
    run: (context, origin, { cooldown }) => {
      ensureRoot(origin);
      pendingChildKeyCooldown.set(context.storage, cooldown);
    },
  }),
};
