import type { Call, CallKind } from '../call.js';

/** Where a runtime keeps a call, in its own spelling. */
export type RuntimeName = { readonly pallet: string; readonly name: string };

/** The runtime's name for each of our calls; its indexes come from metadata, never from here. */
export const runtimeNames: Readonly<Record<CallKind, RuntimeName>> = {
  transferKeepAlive: { pallet: 'Balances', name: 'transfer_keep_alive' },
  registerNetwork: { pallet: 'SubtensorModule', name: 'register_network' },
  startSubnet: { pallet: 'SubtensorModule', name: 'start_call' },
  burnedRegister: { pallet: 'SubtensorModule', name: 'burned_register' },
  registerLimit: { pallet: 'SubtensorModule', name: 'register_limit' },
  addStakeLimit: { pallet: 'SubtensorModule', name: 'add_stake_limit' },
  removeStakeLimit: { pallet: 'SubtensorModule', name: 'remove_stake_limit' },
  setWeights: { pallet: 'SubtensorModule', name: 'set_weights' },
  setCommitReveal: { pallet: 'AdminUtils', name: 'sudo_set_commit_reveal_weights_enabled' },
  proxy: { pallet: 'Proxy', name: 'proxy' },
  batchAll: { pallet: 'Utility', name: 'batch_all' },
};

/** A call's arguments by the runtime's names for them; `nested` makes what a call inside stands for. */
export function runtimeArguments(
  call: Call,
  nested: (inner: Call) => unknown,
): Readonly<Record<string, unknown>> {
  switch (call.kind) {
    case 'transferKeepAlive':
      return { dest: call.dest, value: call.amount };
    case 'registerNetwork':
      return { hotkey: call.hotkey };
    case 'startSubnet':
      return { netuid: call.netuid };
    case 'burnedRegister':
      return { netuid: call.netuid, hotkey: call.hotkey };
    case 'registerLimit':
      return { netuid: call.netuid, hotkey: call.hotkey, limit_price: call.limit };
    case 'addStakeLimit':
      return {
        hotkey: call.hotkey,
        netuid: call.netuid,
        amount_staked: call.amount,
        limit_price: call.limitPrice,
        allow_partial: call.allowPartial,
      };
    case 'removeStakeLimit':
      return {
        hotkey: call.hotkey,
        netuid: call.netuid,
        amount_unstaked: call.amount,
        limit_price: call.limitPrice,
        allow_partial: call.allowPartial,
      };
    case 'setWeights':
      return {
        netuid: call.netuid,
        dests: call.uids,
        weights: call.values,
        version_key: call.versionKey,
      };
    case 'setCommitReveal':
      return { netuid: call.netuid, enabled: call.enabled };
    case 'proxy':
      return { real: call.real, force_proxy_type: null, call: nested(call.call) };
    case 'batchAll':
      return { calls: call.calls.map(nested) };
  }
}
