import type { Call, CallKind } from '../../src/chain/call.js';
import { type CommitmentField, commitmentHashes } from '../../src/chain/commitments.js';
import type { IdentityBytes } from '../../src/chain/identity.js';
import type { RootClaimKind } from '../../src/chain/root-claims.js';
import { type SubnetIdentityBytes, subnetIdentityFields } from '../../src/chain/subnet-identity.js';
import type { Hex } from '../../src/units/hex.js';
import {
  type AlphaPerAlpha,
  type AlphaUnits,
  type Netuid,
  rao,
  raoPerAlpha,
} from '../../src/units/money.js';
import { proportion } from '../../src/units/proportion.js';
import { ratio } from '../../src/units/ratio.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { weightCall } from './weight-calls.js';

type Arguments = Readonly<Record<string, never>>;
type Nested = { readonly pallet: string; readonly call: string; readonly args: Arguments };
/** One call of ../shared/vectors/encodings.json. */
export type CallVector = Nested & { readonly spec: string; readonly hex: `0x${string}` };

/** Our call for a vector's arguments; undefined for calls this program does not make. */
export function ourCall({
  pallet,
  call,
  args,
}: Nested): Extract<Call, { kind: CallKind }> | undefined {
  const netuid = Number(args.netuid) as Netuid;
  const limits = () => ({
    netuid,
    hotkey: parseSs58(args.hotkey ?? ''),
    limitPrice: raoPerAlpha(BigInt(args.limit_price ?? 0)),
    allowPartial: args.allow_partial === true,
  });
  switch (`${pallet}.${call}`) {
    case 'Balances.transfer_keep_alive': {
      const { Id } = args.dest as unknown as { Id?: string };
      if (Id === undefined) return undefined;
      return {
        kind: 'transferKeepAlive',
        dest: parseSs58(Id),
        amount: rao(BigInt(args.value ?? 0)),
      };
    }
    case 'Balances.transfer_allow_death': {
      const dest = idOf(args.dest);
      return dest && { kind: 'transferAllowDeath', dest, amount: rao(BigInt(args.value ?? 0)) };
    }
    case 'Balances.transfer_all': {
      const dest = idOf(args.dest);
      return dest && { kind: 'transferAll', dest, keepAlive: args.keep_alive === true };
    }
    case 'SubtensorModule.set_identity': {
      const { github_repo: githubRepo, ...fields } = args as Readonly<Record<string, Hex>>;
      return { kind: 'setIdentity', fields: { ...fields, githubRepo } as IdentityBytes };
    }
    case 'SubtensorModule.set_subnet_identity': {
      const { netuid: _netuid, ...fields } = args as Readonly<Record<string, Hex>>;
      return { kind: 'setSubnetIdentity', netuid, fields: subnetIdentityOf(fields) };
    }
    case 'SubtensorModule.register_network_with_identity': {
      const fields = args.identity as unknown as Readonly<Record<string, Hex>> | null;
      if (!fields) return undefined;
      const hotkey = parseSs58(args.hotkey ?? '');
      return { kind: 'registerNetworkWithIdentity', hotkey, identity: subnetIdentityOf(fields) };
    }
    case 'SubtensorModule.update_symbol':
      return { kind: 'setSymbol', netuid, symbol: args.symbol ?? '0x' };
    case 'SubtensorModule.try_associate_hotkey':
      return { kind: 'associateHotkey', hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.swap_hotkey':
      return { kind: 'swapHotkey', ...hotkeys(args) };
    case 'SubtensorModule.swap_hotkey_v2':
      return { kind: 'swapHotkeyV2', ...hotkeys(args), keepStake: args.keep_stake === true };
    case 'SubtensorModule.announce_coldkey_swap':
      return { kind: 'announceColdkeySwap', newColdkeyHash: args.new_coldkey_hash ?? '0x' };
    case 'SubtensorModule.swap_coldkey_announced':
      return { kind: 'swapColdkeyAnnounced', newColdkey: parseSs58(args.new_coldkey ?? '') };
    case 'SubtensorModule.schedule_swap_coldkey':
      return { kind: 'scheduleColdkeySwap', newColdkey: parseSs58(args.new_coldkey ?? '') };
    case 'SubtensorModule.dispute_coldkey_swap':
      return { kind: 'disputeColdkeySwap' };
    case 'SubtensorModule.clear_coldkey_swap_announcement':
      return { kind: 'clearColdkeySwap' };
    case 'SubtensorModule.register_network':
      return { kind: 'registerNetwork', hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.start_call':
      return { kind: 'startSubnet', netuid };
    case 'SubtensorModule.burned_register':
      return { kind: 'burnedRegister', netuid, hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.register_limit': {
      const limit = rao(BigInt(args.limit_price ?? 0));
      return { kind: 'registerLimit', netuid, hotkey: parseSs58(args.hotkey ?? ''), limit };
    }
    case 'SubtensorModule.root_register':
      return { kind: 'rootRegister', hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.add_stake_limit':
      return { kind: 'addStakeLimit', ...limits(), amount: rao(BigInt(args.amount_staked ?? 0)) };
    case 'SubtensorModule.remove_stake_limit': {
      const amount = BigInt(args.amount_unstaked ?? 0) as AlphaUnits;
      return { kind: 'removeStakeLimit', ...limits(), amount };
    }
    case 'SubtensorModule.set_children': {
      const pairs = args.children as unknown as readonly (readonly [string, string])[];
      const children = pairs.map(([share, hotkey]) => ({
        share: proportion(BigInt(share)),
        hotkey: parseSs58(hotkey),
      }));
      return { kind: 'setChildren', hotkey: parseSs58(args.hotkey ?? ''), netuid, children };
    }
    case 'SubtensorModule.set_childkey_take':
      return { kind: 'setChildkeyTake', netuid, ...taken(args) };
    case 'SubtensorModule.increase_take':
      return { kind: 'increaseTake', ...taken(args) };
    case 'SubtensorModule.decrease_take':
      return { kind: 'decreaseTake', ...taken(args) };
    case 'SubtensorModule.set_coldkey_auto_stake_hotkey':
      return { kind: 'setAutoStake', netuid, hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.claim_root':
      return { kind: 'claimRoot', netuids: netuidsOf(args.subnets) };
    case 'SubtensorModule.set_root_claim_type':
      return { kind: 'setRootClaimType', claims: claimKind(args.new_root_claim_type) };
    case 'SubtensorModule.burn_alpha':
      return { kind: 'burnAlpha', netuid, ...destroyed(args) };
    case 'SubtensorModule.recycle_alpha':
      return { kind: 'recycleAlpha', netuid, ...destroyed(args) };
    case 'SubtensorModule.lock_stake':
      return { kind: 'lockStake', netuid, ...destroyed(args) };
    case 'SubtensorModule.move_lock':
      return { kind: 'moveLock', netuid, hotkey: parseSs58(args.destination_hotkey ?? '') };
    case 'SubtensorModule.set_perpetual_lock':
      return { kind: 'setPerpetualLock', netuid, enabled: args.enabled === true };
    case 'SubtensorModule.add_stake':
      return { kind: 'addStake', ...place(args), amount: rao(BigInt(args.amount_staked ?? 0)) };
    case 'SubtensorModule.remove_stake': {
      const amount = BigInt(args.amount_unstaked ?? 0) as AlphaUnits;
      return { kind: 'removeStake', ...place(args), amount };
    }
    case 'SubtensorModule.remove_stake_full_limit': {
      const told = args.limit_price as unknown;
      const limitPrice = told === null ? null : raoPerAlpha(BigInt(String(told)));
      return { kind: 'removeStakeFullLimit', ...place(args), limitPrice };
    }
    case 'SubtensorModule.move_stake':
      return {
        ...{ kind: 'moveStake', ...passage(args) },
        originHotkey: parseSs58(args.origin_hotkey ?? ''),
        destinationHotkey: parseSs58(args.destination_hotkey ?? ''),
      };
    case 'SubtensorModule.transfer_stake':
      return {
        ...{ kind: 'transferStake', ...passage(args), hotkey: parseSs58(args.hotkey ?? '') },
        destinationColdkey: parseSs58(args.destination_coldkey ?? ''),
      };
    case 'SubtensorModule.swap_stake':
      return { kind: 'swapStake', ...passage(args), hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.swap_stake_limit':
      return {
        ...{ kind: 'swapStakeLimit', ...passage(args), hotkey: parseSs58(args.hotkey ?? '') },
        limitPrice: BigInt(args.limit_price ?? 0) as AlphaPerAlpha,
        allowPartial: args.allow_partial === true,
      };
    case 'SubtensorModule.serve_axon':
    case 'SubtensorModule.serve_axon_tls':
    case 'SubtensorModule.serve_prometheus': {
      const numbers = args as unknown as Readonly<Record<string, string>>;
      const served = {
        ...{ netuid, version: Number(numbers.version), ip: BigInt(numbers.ip ?? 0) },
        ...{ port: Number(numbers.port), ipType: Number(numbers.ip_type) },
      };
      if (call === 'serve_prometheus') return { kind: 'servePrometheus', ...served };
      const axon = {
        ...{ ...served, protocol: Number(numbers.protocol) },
        placeholders: [Number(numbers.placeholder1), Number(numbers.placeholder2)],
      } as const;
      return call === 'serve_axon'
        ? { kind: 'serveAxon', ...axon }
        : { kind: 'serveAxonTls', ...axon, certificate: args.certificate ?? '0x' };
    }
    case 'Commitments.set_commitment': {
      const { fields } = args.info as unknown as { fields: readonly (string | object)[] };
      return { kind: 'setCommitment', netuid, fields: fields.map(commitmentField) };
    }
    case 'MevShield.submit_encrypted':
      // The first layout, with a commitment, is never made.
      return 'commitment' in args
        ? undefined
        : { kind: 'submitEncrypted', ciphertext: args.ciphertext ?? '0x' };
    case 'Proxy.proxy': {
      const { Id } = args.real as unknown as { Id?: string };
      const inner = ourCall(args.call as never);
      const as = args.force_proxy_type as unknown as string | null;
      return Id && inner ? { kind: 'proxy', real: parseSs58(Id), as, call: inner } : undefined;
    }
    case 'Utility.batch_all': {
      const inner = [...(args.calls as unknown as Nested[])].map(ourCall);
      const calls = inner.filter((each) => each !== undefined);
      return calls.length === inner.length
        ? { kind: 'batchAll', calls, mayPart: false }
        : undefined;
    }
    default:
      return pallet === 'SubtensorModule' ? weightCall(call, args as never) : undefined;
  }
}

/** Undefined for a destination that is no account id. */
function idOf(dest: unknown): Ss58 | undefined {
  const { Id } = dest as { Id?: string };
  return Id === undefined ? undefined : parseSs58(Id);
}

const place = (args: Arguments) => ({
  hotkey: parseSs58(args.hotkey ?? ''),
  netuid: Number(args.netuid) as Netuid,
});

const passage = (args: Arguments) => ({
  originNetuid: Number(args.origin_netuid) as Netuid,
  destinationNetuid: Number(args.destination_netuid) as Netuid,
  amount: BigInt(args.alpha_amount ?? 0) as AlphaUnits,
});

const hotkeys = (args: Arguments) => ({
  hotkey: parseSs58(args.hotkey ?? ''),
  newHotkey: parseSs58(args.new_hotkey ?? ''),
  netuid: args.netuid === null ? null : (Number(args.netuid) as Netuid),
});

const taken = (args: Arguments) => ({
  hotkey: parseSs58(args.hotkey ?? ''),
  take: ratio(Number(args.take)),
});

const destroyed = (args: Arguments) => ({
  hotkey: parseSs58(args.hotkey ?? ''),
  amount: BigInt(args.amount ?? 0) as AlphaUnits,
});

const netuidsOf = (list: unknown): readonly Netuid[] =>
  (list as readonly string[]).map((netuid) => Number(netuid) as Netuid);

function claimKind(type: unknown): RootClaimKind {
  if (type === 'Swap' || type === 'Keep') {
    return { kind: type === 'Keep' ? 'keep' : 'swap', netuids: [] };
  }
  const { KeepSubnets } = type as { readonly KeepSubnets: { readonly subnets: unknown } };
  return { kind: 'keep-some', netuids: netuidsOf(KeepSubnets.subnets) };
}

/** The runtime's names in our spelling. */
const subnetIdentityOf = (fields: Readonly<Record<string, Hex>>): SubnetIdentityBytes =>
  Object.fromEntries(
    subnetIdentityFields.map((field) => [
      field,
      fields[field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] ?? '0x',
    ]),
  ) as SubnetIdentityBytes;

/** A field of a vector in our words. */
function commitmentField(field: string | object): CommitmentField {
  if (field === 'None') return { kind: 'nothing' };
  if (field === 'ResetBondsFlag') return { kind: 'bonds-reset' };
  const [[name, value] = ['', '']] = Object.entries(field);
  if (name === 'TimelockEncrypted') {
    const { encrypted, reveal_round: round } = value as Record<string, string>;
    return { kind: 'sealed', bytes: encrypted as Hex, round: BigInt(round ?? 0) };
  }
  const by = commitmentHashes.find((each) => each === name);
  return by ? { kind: 'hash', by, hash: value } : { kind: 'bytes', bytes: value };
}
