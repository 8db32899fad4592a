import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { bool } from '../../../scale/primitives.js';
import { as } from '../../../scale/type.js';
import { option } from '../../../scale/variant.js';
import { refTime } from '../../../types/weight.js';
import { swapHotkey } from '../key-swaps/hotkey.js';
import { account } from '../types/accounts.js';
import { netuid } from '../types/amounts.js';

const swapArgs = {
  hotkey: account,
  newHotkey: account,
  netuid: as(option(netuid), 'Option<NetUid>'),
};

/** Both give back what they announced to cost and did not. */
export const hotkeySwapCalls = {
  swap_hotkey: call({
    index: 70,
    args: swapArgs,
    weight: refTime(1_242_038_000n, { reads: 182, writes: 99 }),
    run: (context, origin, { hotkey, newHotkey, netuid }) =>
      swapHotkey(context, ensureSigned(origin), {
        from: hotkey,
        to: newHotkey,
        netuid,
        keepStake: false,
      }),
  }),
  swap_hotkey_v2: call({
    index: 72,
    args: { ...swapArgs, keepStake: bool },
    weight: refTime(275_300_000n, { reads: 52, writes: 35 }),
    run: (context, origin, { hotkey, newHotkey, netuid, keepStake }) =>
      swapHotkey(context, ensureSigned(origin), { from: hotkey, to: newHotkey, netuid, keepStake }),
  }),
};
