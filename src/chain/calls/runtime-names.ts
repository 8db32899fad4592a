import type { Call, CallKind } from '../call.js';
import type { AdminSetting } from './admin-settings.js';

/** Where a runtime keeps a call, in its own spelling. */
export type RuntimeName = { readonly pallet: string; readonly name: string };

/** The runtime's name for each of our calls; its indexes come from metadata, never from here. */
export const runtimeNames: Readonly<Record<CallKind, RuntimeName>> = {
  transferKeepAlive: { pallet: 'Balances', name: 'transfer_keep_alive' },
  transferAllowDeath: { pallet: 'Balances', name: 'transfer_allow_death' },
  transferAll: { pallet: 'Balances', name: 'transfer_all' },
  setIdentity: { pallet: 'SubtensorModule', name: 'set_identity' },
  associateHotkey: { pallet: 'SubtensorModule', name: 'try_associate_hotkey' },
  swapHotkey: { pallet: 'SubtensorModule', name: 'swap_hotkey' },
  swapHotkeyV2: { pallet: 'SubtensorModule', name: 'swap_hotkey_v2' },
  announceColdkeySwap: { pallet: 'SubtensorModule', name: 'announce_coldkey_swap' },
  swapColdkeyAnnounced: { pallet: 'SubtensorModule', name: 'swap_coldkey_announced' },
  disputeColdkeySwap: { pallet: 'SubtensorModule', name: 'dispute_coldkey_swap' },
  clearColdkeySwap: { pallet: 'SubtensorModule', name: 'clear_coldkey_swap_announcement' },
  scheduleColdkeySwap: { pallet: 'SubtensorModule', name: 'schedule_swap_coldkey' },
  registerNetwork: { pallet: 'SubtensorModule', name: 'register_network' },
  registerNetworkWithIdentity: {
    pallet: 'SubtensorModule',
    name: 'register_network_with_identity',
  },
  setSubnetIdentity: { pallet: 'SubtensorModule', name: 'set_subnet_identity' },
  setSymbol: { pallet: 'SubtensorModule', name: 'update_symbol' },
  startSubnet: { pallet: 'SubtensorModule', name: 'start_call' },
  burnedRegister: { pallet: 'SubtensorModule', name: 'burned_register' },
  registerLimit: { pallet: 'SubtensorModule', name: 'register_limit' },
  rootRegister: { pallet: 'SubtensorModule', name: 'root_register' },
  addStakeLimit: { pallet: 'SubtensorModule', name: 'add_stake_limit' },
  removeStakeLimit: { pallet: 'SubtensorModule', name: 'remove_stake_limit' },
  setChildren: { pallet: 'SubtensorModule', name: 'set_children' },
  setChildkeyTake: { pallet: 'SubtensorModule', name: 'set_childkey_take' },
  increaseTake: { pallet: 'SubtensorModule', name: 'increase_take' },
  decreaseTake: { pallet: 'SubtensorModule', name: 'decrease_take' },
  setAutoStake: { pallet: 'SubtensorModule', name: 'set_coldkey_auto_stake_hotkey' },
  claimRoot: { pallet: 'SubtensorModule', name: 'claim_root' },
  setRootClaimType: { pallet: 'SubtensorModule', name: 'set_root_claim_type' },
  burnAlpha: { pallet: 'SubtensorModule', name: 'burn_alpha' },
  recycleAlpha: { pallet: 'SubtensorModule', name: 'recycle_alpha' },
  lockStake: { pallet: 'SubtensorModule', name: 'lock_stake' },
  moveLock: { pallet: 'SubtensorModule', name: 'move_lock' },
  setPerpetualLock: { pallet: 'SubtensorModule', name: 'set_perpetual_lock' },
  addStake: { pallet: 'SubtensorModule', name: 'add_stake' },
  removeStake: { pallet: 'SubtensorModule', name: 'remove_stake' },
  removeStakeFullLimit: { pallet: 'SubtensorModule', name: 'remove_stake_full_limit' },
  moveStake: { pallet: 'SubtensorModule', name: 'move_stake' },
  transferStake: { pallet: 'SubtensorModule', name: 'transfer_stake' },
  swapStake: { pallet: 'SubtensorModule', name: 'swap_stake' },
  swapStakeLimit: { pallet: 'SubtensorModule', name: 'swap_stake_limit' },
  setWeights: { pallet: 'SubtensorModule', name: 'set_weights' },
  setMechanismWeights: { pallet: 'SubtensorModule', name: 'set_mechanism_weights' },
  batchSetWeights: { pallet: 'SubtensorModule', name: 'batch_set_weights' },
  commitWeights: { pallet: 'SubtensorModule', name: 'commit_weights' },
  commitMechanismWeights: { pallet: 'SubtensorModule', name: 'commit_mechanism_weights' },
  batchCommitWeights: { pallet: 'SubtensorModule', name: 'batch_commit_weights' },
  revealWeights: { pallet: 'SubtensorModule', name: 'reveal_weights' },
  revealMechanismWeights: { pallet: 'SubtensorModule', name: 'reveal_mechanism_weights' },
  batchRevealWeights: { pallet: 'SubtensorModule', name: 'batch_reveal_weights' },
  commitTimelocked: { pallet: 'SubtensorModule', name: 'commit_timelocked_weights' },
  commitTimelockedMechanism: {
    pallet: 'SubtensorModule',
    name: 'commit_timelocked_mechanism_weights',
  },
  commitCrv3: { pallet: 'SubtensorModule', name: 'commit_crv3_weights' },
  serveAxon: { pallet: 'SubtensorModule', name: 'serve_axon' },
  serveAxonTls: { pallet: 'SubtensorModule', name: 'serve_axon_tls' },
  servePrometheus: { pallet: 'SubtensorModule', name: 'serve_prometheus' },
  setCommitment: { pallet: 'Commitments', name: 'set_commitment' },
  submitEncrypted: { pallet: 'MevShield', name: 'submit_encrypted' },
  sudo: { pallet: 'Sudo', name: 'sudo' },
  proxy: { pallet: 'Proxy', name: 'proxy' },
  batchAll: { pallet: 'Utility', name: 'batch_all' },
};

/** The runtime's name for this very call. */
export function runtimeNameOf(call: Call): RuntimeName {
  if (call.kind === 'raw') return { pallet: call.pallet, name: call.name };
  return call.kind === 'adminSet' ? setterName(call.name) : runtimeNames[call.kind];
}

/** The runtime's name for a kind of call, or for one setter; a name of the runtime stands for itself. */
export const nameOfKind = (kind: CallKind | AdminSetting | RuntimeName): RuntimeName =>
  typeof kind === 'object' ? kind : isSetter(kind) ? setterName(kind) : runtimeNames[kind];

const isSetter = (kind: CallKind | AdminSetting): kind is AdminSetting =>
  !Object.hasOwn(runtimeNames, kind);

/** Where the runtime keeps a setter. */
export const setterName = (name: AdminSetting): RuntimeName => ({
  ...{ pallet: name.startsWith('sudo_') ? 'AdminUtils' : 'SubtensorModule', name },
});
