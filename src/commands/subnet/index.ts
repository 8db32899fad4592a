import type { Command } from '../define.js';
import { registration } from '../register/burned/command.js';
import { subnetBurnCost } from './burn-cost/command.js';
import { subnetCreate } from './create/command.js';
import { subnetHyperparametersGet } from './hyperparameters/get/command.js';
import { subnetHyperparametersSet } from './hyperparameters/set/command.js';
import { subnetList } from './list/command.js';
import { subnetMechanismsCount } from './mechanisms/count/command.js';
import { subnetMechanismsEmissions } from './mechanisms/emissions/command.js';
import { subnetPrice } from './price/command.js';
import { riskSubnets } from './risk/subnets/command.js';
import { riskUids } from './risk/uids/command.js';
import { subnetShow } from './show/command.js';
import { subnetStart } from './start/command.js';

export const commands: readonly Command[] = [
  subnetList,
  subnetShow,
  subnetPrice,
  subnetBurnCost,
  subnetCreate,
  subnetStart,
  subnetHyperparametersGet,
  subnetHyperparametersSet,
  subnetMechanismsCount,
  subnetMechanismsEmissions,
  registration('subnet', 'register'),
  riskUids,
  riskSubnets,
];

export const groups = {
  hyperparameters: 'See and change how a subnet works',
  mechanisms: 'Share the uids and the emission of a subnet among mechanisms',
  risk: 'Who makes room for whoever comes next',
};
