import { addU64 } from '../../../../../economy/unsigned.js';
import type { Netuid } from '../../../../../units/money.js';
import type { StorageMap } from '../../../frame/storage-map.js';
import { vec } from '../../../scale/sequence.js';
import { as, type Type } from '../../../scale/type.js';
import { option } from '../../../scale/variant.js';
import { accountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import {
  pendingServerEmission,
  pendingValidatorEmission,
  subnetAlphaInEmission,
  subnetAlphaOutEmission,
  subnetTaoInEmission,
} from '../storage/emission.js';
import { lastMechansimStepBlock, tempo } from '../storage/epoch.js';
import { networkRegisteredAt, subnetIdentitiesV3, tokenSymbol } from '../storage/networks.js';
import { subnetOwner, subnetOwnerHotkey } from '../storage/ownership.js';
import {
  subnetAlphaIn,
  subnetAlphaOut,
  subnetMovingPrice,
  subnetTao,
  subnetVolume,
} from '../storage/pool.js';
import { NO_TAO } from '../types/amounts.js';
import { subnetIdentity } from '../types/announcements.js';
import { i96f32 } from '../types/fixed-point.js';
import { type Column, column, constantColumn } from './columns.js';
import {
  compactAlpha,
  compactHeight,
  compactNetuid,
  compactTao,
  compactU8,
  compactU16,
  compactU64,
  compactU128,
} from './compacts.js';
import { subnetName } from './subnet-name.js';
import type { SubnetView } from './subnet-view.js';

export const account = as(accountId, 'AccountId');
/** Text as the answers about subnets carry it: a compact number for each byte. */
const text = vec(compactU8);

/** A field that is one item of storage. */
export const stored = <T>(type: Type<T>, item: StorageMap<readonly [Netuid], T>): Column<T> =>
  column(type, ({ storage, netuid }) => item.get(storage, netuid));

const identityOf = ({ storage, netuid }: SubnetView) => subnetIdentitiesV3.get(storage, netuid);
const lastStep = ({ storage, netuid }: SubnetView) => lastMechansimStepBlock.get(storage, netuid);

/** What a subnet is, who owns it, and its pool; in the metagraph's order. */
export const subnetColumns = {
  // A mechanism's metagraph calls itself by its place in storage.
  netuid: column(compactNetuid, ({ index }) => index as Netuid),
  name: column(text, (view) => [...subnetName(view.netuid, identityOf(view))]),
  symbol: column(text, ({ storage, netuid }) => [...tokenSymbol.get(storage, netuid)]),
  identity: column(option(subnetIdentity), identityOf),
  networkRegisteredAt: stored(compactHeight, networkRegisteredAt),
  ownerHotkey: stored(account, subnetOwnerHotkey),
  ownerColdkey: stored(account, subnetOwner),
  block: column(compactHeight, ({ storage }) => number.get(storage)),
  tempo: stored(compactU16, tempo),
  lastStep: column(compactHeight, lastStep),
  blocksSinceLastStep: column(compactHeight, (view) =>
    Math.max(0, number.get(view.storage) - lastStep(view)),
  ),
  subnetEmission: constantColumn(compactU64, 0n),
  alphaIn: stored(compactAlpha, subnetAlphaIn),
  alphaOut: stored(compactAlpha, subnetAlphaOut),
  taoIn: stored(compactTao, subnetTao),
  alphaOutEmission: stored(compactAlpha, subnetAlphaOutEmission),
  alphaInEmission: stored(compactAlpha, subnetAlphaInEmission),
  taoInEmission: stored(compactTao, subnetTaoInEmission),
  pendingAlphaEmission: column(compactAlpha, ({ storage, netuid }) =>
    addU64(
      pendingValidatorEmission.get(storage, netuid),
      pendingServerEmission.get(storage, netuid),
    ),
  ),
  pendingRootEmission: constantColumn(compactTao, NO_TAO),
  subnetVolume: stored(compactU128, subnetVolume),
  movingPrice: stored(i96f32, subnetMovingPrice),
};
