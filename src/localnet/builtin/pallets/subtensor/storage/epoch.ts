import { u8, u16 } from '../../../scale/primitives.js';
import { perSubnet, single } from '../storage-item.js';
import { height } from '../types/amounts.js';

/** Blocks between two epochs. */
export const tempo = perSubnet('Tempo', u16, 360);
export const lastEpochBlock = perSubnet('LastEpochBlock', height, 0);
/** Block of a requested or deferred epoch; zero for none. */
export const pendingEpochAt = perSubnet('PendingEpochAt', height, 0);
/** Epochs the subnet has had. */
export const subnetEpochIndex = perSubnet('SubnetEpochIndex', height, 0);
export const blocksSinceLastStep = perSubnet('BlocksSinceLastStep', height, 0);
export const lastMechansimStepBlock = perSubnet('LastMechansimStepBlock', height, 0);
export const maxEpochsPerBlock = single('MaxEpochsPerBlock', u8, 2);
/** Blocks before an epoch in which an owner changes nothing. */
export const adminFreezeWindow = single('AdminFreezeWindow', u16, 10);
