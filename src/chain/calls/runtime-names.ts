import type { Hex } from '../../units/hex.js';
import type { Netuid } from '../../units/money.js';
import type { Call, CallKind } from '../call.js';
import type { RootClaimKind } from '../root-claims.js';
import type { SubnetIdentityBytes } from '../subnet-identity.js';
import type { AdminSetting } from './admin-settings.js';
import { fieldVariant } from './commitment-field.js';

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
  serveAxon: { pallet: 'SubtensorModule', name: 'serve_axon' },
  serveAxonTls: { pallet: 'SubtensorModule', name: 'serve_axon_tls' },
  servePrometheus: { pallet: 'SubtensorModule', name: 'serve_prometheus' },
  setCommitment: { pallet: 'Commitments', name: 'set_commitment' },
  submitEncrypted: { pallet: 'MevShield', name: 'submit_encrypted' },
  sudo: { pallet: 'Sudo', name: 'sudo' },
  proxy: { pallet: 'Proxy', name: 'proxy' },
  batchAll: { pallet: 'Utility', name: 'batch_all' },
};

/** Stands for the one argument whose name differs from setting to setting. */
export const THE_OTHER = 'value';

/** The runtime's name for this very call. */
export const runtimeNameOf = (call: Call): RuntimeName =>
  call.kind === 'adminSet' ? setterName(call.name) : runtimeNames[call.kind];

/** The runtime's name for a kind of call, or for one setter. */
export const nameOfKind = (kind: CallKind | AdminSetting): RuntimeName =>
  isSetter(kind) ? setterName(kind) : runtimeNames[kind];

const isSetter = (kind: CallKind | AdminSetting): kind is AdminSetting =>
  !Object.hasOwn(runtimeNames, kind);

/** Where the runtime keeps a setter. */
export const setterName = (name: AdminSetting): RuntimeName => ({
  ...{ pallet: name.startsWith('sudo_') ? 'AdminUtils' : 'SubtensorModule', name },
});

/** A call's arguments by the runtime's names for them; `nested` makes what a call inside stands for. */
export function runtimeArguments(
  call: Call,
  nested: (inner: Call) => unknown,
): Readonly<Record<string, unknown>> {
  switch (call.kind) {
    case 'transferKeepAlive':
      return { dest: call.dest, value: call.amount };
    case 'transferAllowDeath':
      return { dest: call.dest, value: call.amount };
    case 'transferAll':
      return { dest: call.dest, keep_alive: call.keepAlive };
    case 'setIdentity': {
      const { githubRepo, ...fields } = call.fields;
      return { ...fields, github_repo: githubRepo };
    }
    case 'associateHotkey':
      return { hotkey: call.hotkey };
    case 'swapHotkey':
      return { hotkey: call.hotkey, new_hotkey: call.newHotkey, netuid: call.netuid };
    case 'swapHotkeyV2':
      return {
        hotkey: call.hotkey,
        new_hotkey: call.newHotkey,
        netuid: call.netuid,
        keep_stake: call.keepStake,
      };
    case 'announceColdkeySwap':
      return { new_coldkey_hash: call.newColdkeyHash };
    case 'swapColdkeyAnnounced':
    case 'scheduleColdkeySwap':
      return { new_coldkey: call.newColdkey };
    case 'disputeColdkeySwap':
    case 'clearColdkeySwap':
      return {};
    case 'registerNetwork':
    case 'rootRegister':
      return { hotkey: call.hotkey };
    case 'registerNetworkWithIdentity':
      return { hotkey: call.hotkey, identity: snakeCased(call.identity) };
    case 'setSubnetIdentity':
      return { netuid: call.netuid, ...snakeCased(call.fields) };
    case 'setSymbol':
      return { netuid: call.netuid, symbol: call.symbol };
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
    case 'setChildren': {
      const children = call.children.map(({ share, hotkey }) => [share, hotkey]);
      return { hotkey: call.hotkey, netuid: call.netuid, children };
    }
    case 'setChildkeyTake':
      return { hotkey: call.hotkey, netuid: call.netuid, take: call.take };
    case 'increaseTake':
    case 'decreaseTake':
      return { hotkey: call.hotkey, take: call.take };
    case 'setAutoStake':
      return { netuid: call.netuid, hotkey: call.hotkey };
    case 'claimRoot':
      return { subnets: ascending(call.netuids) };
    case 'setRootClaimType':
      return { new_root_claim_type: claimTypeOf(call.claims) };
    case 'burnAlpha':
    case 'recycleAlpha':
    case 'lockStake':
      return { hotkey: call.hotkey, amount: call.amount, netuid: call.netuid };
    case 'moveLock':
      return { destination_hotkey: call.hotkey, netuid: call.netuid };
    case 'setPerpetualLock':
      return { netuid: call.netuid, enabled: call.enabled };
    case 'addStake':
      return { hotkey: call.hotkey, netuid: call.netuid, amount_staked: call.amount };
    case 'removeStake':
      return { hotkey: call.hotkey, netuid: call.netuid, amount_unstaked: call.amount };
    case 'removeStakeFullLimit':
      return { hotkey: call.hotkey, netuid: call.netuid, limit_price: call.limitPrice };
    case 'moveStake':
      return {
        origin_hotkey: call.originHotkey,
        destination_hotkey: call.destinationHotkey,
        ...passage(call),
      };
    case 'transferStake':
      return {
        destination_coldkey: call.destinationColdkey,
        hotkey: call.hotkey,
        ...passage(call),
      };
    case 'swapStake':
      return { hotkey: call.hotkey, ...passage(call) };
    case 'swapStakeLimit':
      return {
        hotkey: call.hotkey,
        ...passage(call),
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
    case 'serveAxon':
      return axonArguments(call);
    case 'serveAxonTls':
      return { ...axonArguments(call), certificate: call.certificate };
    case 'servePrometheus':
      return endpointArguments(call);
    case 'setCommitment':
      return { netuid: call.netuid, info: { fields: call.fields.map(fieldVariant) } };
    case 'submitEncrypted':
      return { ciphertext: call.ciphertext };
    case 'adminSet':
      return { ...(call.netuid !== null && { netuid: call.netuid }), [THE_OTHER]: call.value };
    case 'sudo':
      return { call: nested(call.call) };
    case 'proxy':
      return { real: call.real, force_proxy_type: call.as, call: nested(call.call) };
    case 'batchAll':
      return { calls: call.calls.map(nested) };
  }
}

type Serving = Extract<Call, { readonly ipType: number }>;

const endpointArguments = ({ netuid, version, ip, port, ipType }: Serving) => ({
  ...{ netuid, version, ip, port, ip_type: ipType },
});

const axonArguments = (call: Extract<Serving, { readonly protocol: number }>) => ({
  ...endpointArguments(call),
  protocol: call.protocol,
  ...{ placeholder1: call.placeholders[0], placeholder2: call.placeholders[1] },
});

const snakeCased = (fields: SubnetIdentityBytes): Readonly<Record<string, Hex>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, bytes]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      bytes,
    ]),
  );

/** RootClaimTypeEnum. */
const claimTypeOf = ({ kind, netuids }: RootClaimKind): Readonly<Record<string, unknown>> => {
  if (kind === 'keep-some') return { KeepSubnets: { subnets: ascending(netuids) } };
  return kind === 'keep' ? { Keep: null } : { Swap: null };
};

/** A set of the runtime is encoded in order and without repeats. */
const ascending = (netuids: readonly Netuid[]): readonly Netuid[] =>
  [...new Set(netuids)].sort((left, right) => left - right);
type Passing = Extract<Call, { readonly originNetuid: unknown }>;

const passage = ({ originNetuid, destinationNetuid, amount }: Passing) => ({
  origin_netuid: originNetuid,
  destination_netuid: destinationNetuid,
  alpha_amount: amount,
});
