import { identity, twox64Concat } from '../../../frame/storage-entry.js';
import { bool, u16, u64 } from '../../../scale/primitives.js';
import { tuple } from '../../../scale/sequence.js';
import { accountId } from '../../../types/account.js';
import {
  byAccount,
  byNetuid,
  byNetuidTwox,
  keyed,
  maybeKeyed,
  perSubnet,
} from '../storage-item.js';
import { ZERO_ACCOUNT } from '../types/accounts.js';
import { height } from '../types/amounts.js';
import {
  axonInfo,
  chainIdentity,
  neuronCertificate,
  prometheusInfo,
} from '../types/announcements.js';
import { h160 } from '../types/evm.js';

/** Uid of a hotkey in a subnet. */
export const uids = maybeKeyed('Uids', [byNetuid, byAccount], u16);
/** Hotkey of a uid in a subnet. */
export const keys = keyed('Keys', [byNetuid, identity(u16)], accountId, ZERO_ACCOUNT);
export const isNetworkMember = keyed('IsNetworkMember', [byAccount, byNetuid], bool, false);
/** Block at which a uid was last given away. */
export const blockAtRegistration = keyed(
  'BlockAtRegistration',
  [byNetuid, identity(u16)],
  height,
  0,
);
export const minAllowedUids = perSubnet('MinAllowedUids', u16, 64);
export const maxAllowedUids = perSubnet('MaxAllowedUids', u16, 256);
/** Blocks during which a new neuron is not replaced. */
export const immunityPeriod = perSubnet('ImmunityPeriod', u16, 4096);
export const minNonImmuneUids = perSubnet('MinNonImmuneUids', u16, 10);
export const validatorPruneLen = perSubnet('ValidatorPruneLen', u64, 1n);
export const axons = maybeKeyed('Axons', [byNetuid, byAccount], axonInfo);
export const neuronCertificates = maybeKeyed(
  'NeuronCertificates',
  [byNetuid, byAccount],
  neuronCertificate,
);
export const prometheus = maybeKeyed('Prometheus', [byNetuid, byAccount], prometheusInfo);
export const identitiesV2 = maybeKeyed('IdentitiesV2', [byAccount], chainIdentity);
export const associatedEvmAddress = maybeKeyed(
  'AssociatedEvmAddress',
  [byNetuidTwox, twox64Concat(u16)],
  tuple(h160, height),
);
