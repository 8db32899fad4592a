import { bool, u16 } from '../../../scale/primitives.js';
import { bytes } from '../../../scale/sequence.js';
import { byNetuidBlake2, maybeKeyed, maybePerSubnet, perSubnet, single } from '../storage-item.js';
import { height } from '../types/amounts.js';
import { subnetIdentity } from '../types/announcements.js';

/** Whether a subnet exists, by netuid. */
export const networksAdded = perSubnet('NetworksAdded', bool, false);
/** Number of subnets, root among them. */
export const totalNetworks = single('TotalNetworks', u16, 0);
/** Neurons registered in a subnet. */
export const subnetworkN = perSubnet('SubnetworkN', u16, 0);
/** 0 trades one to one, 1 through the pool. */
export const subnetMechanism = perSubnet('SubnetMechanism', u16, 0);
/** Block at which the subnet was created. */
export const networkRegisteredAt = perSubnet('NetworkRegisteredAt', height, 0);
/** How often this netuid has been given away. */
export const registeredSubnetCounter = perSubnet('RegisteredSubnetCounter', height, 0);
/** Block from which the subnet emits; absent until its owner has started it. */
export const firstEmissionBlockNumber = maybePerSubnet('FirstEmissionBlockNumber', height);
/** Whether the subnet's alpha can be bought and sold. */
export const subtokenEnabled = perSubnet('SubtokenEnabled', bool, false);
export const tokenSymbol = perSubnet('TokenSymbol', bytes, new TextEncoder().encode('\u{1D70F}'));
export const subnetIdentitiesV3 = maybeKeyed(
  'SubnetIdentitiesV3',
  [byNetuidBlake2],
  subnetIdentity,
);
/** Whether neurons can register. */
export const networkRegistrationAllowed = perSubnet('NetworkRegistrationAllowed', bool, true);
export const networkPowRegistrationAllowed = perSubnet('NetworkPowRegistrationAllowed', bool, true);
/** Whether stake may change its coldkey. */
export const transferToggle = perSubnet('TransferToggle', bool, true);
