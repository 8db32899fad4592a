import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { bool } from '../../../scale/primitives.js';
import { refTime } from '../../../types/weight.js';
import { deposit } from '../event.js';
import { lockStake, moveLock, setPerpetual } from '../locks/locking.js';
import { setAccepting } from '../locks/transfer.js';
import { account } from '../types/accounts.js';
import { alpha, netuid } from '../types/amounts.js';

/** The calls by which a coldkey binds its stake. */
export const lockCalls = {
  lock_stake: call({
    index: 136,
    args: { hotkey: account, netuid, amount: alpha },
    weight: refTime(115_995_000n, { reads: 17, writes: 3 }),
    run: (context, origin, asked) => {
      lockStake(context, ensureSigned(origin), asked);
    },
  }),
  move_lock: call({
    index: 137,
    args: { destinationHotkey: account, netuid },
    weight: refTime(149_819_000n, { reads: 14, writes: 6 }),
    run: (context, origin, { destinationHotkey, netuid }) => {
      moveLock(context, ensureSigned(origin), destinationHotkey, netuid);
    },
  }),
  set_perpetual_lock: call({
    index: 138,
    args: { netuid, enabled: bool },
    weight: refTime(0n, { reads: 4, writes: 3 }),
    run: (context, origin, { netuid, enabled }) => {
      setPerpetual(context, ensureSigned(origin), netuid, enabled);
    },
  }),
  set_reject_locked_alpha: call({
    index: 142,
    args: { enabled: bool },
    weight: refTime(0n, { reads: 1, writes: 1 }),
    run: (context, origin, { enabled }) => {
      const coldkey = ensureSigned(origin);
      setAccepting(context.storage, coldkey, !enabled);
      deposit(context, { tag: 'RejectLockedAlphaUpdated', value: { coldkey, enabled } });
    },
  }),
};
