import type { Hex } from '../../units/hex.js';
import type { Netuid } from '../../units/money.js';
import type { Call, RawCall } from '../call.js';
import type { RootClaimKind } from '../root-claims.js';
import type { SubnetIdentityBytes } from '../subnet-identity.js';
import { fieldVariant } from './commitment-field.js';
import { weightArguments } from './weight-arguments.js';

/** Stands for the one argument whose name differs from setting to setting. */
export const THE_OTHER = 'value';

/** A call's arguments by the runtime's names for them; `nested` makes what a call inside stands for. */
export function runtimeArguments(
  call: Exclude<Call, RawCall>,
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
    case 'setMechanismWeights':
    case 'batchSetWeights':
    case 'commitWeights':
    case 'commitMechanismWeights':
    case 'batchCommitWeights':
    case 'revealWeights':
    case 'revealMechanismWeights':
    case 'batchRevealWeights':
    case 'commitTimelocked':
    case 'commitTimelockedMechanism':
    case 'commitCrv3':
      return weightArguments(call);
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
