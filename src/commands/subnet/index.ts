import type { Command } from '../define.js';
import { registration } from '../register/burned/command.js';
import { subnetBurnCost } from './burn-cost/command.js';
import { subnetCreate } from './create/command.js';
import { subnetHyperparameters } from './hyperparameters/command.js';
import { subnetList } from './list/command.js';
import { subnetPrice } from './price/command.js';
import { subnetShow } from './show/command.js';
import { subnetStart } from './start/command.js';

export const commands: readonly Command[] = [
  subnetList,
  subnetShow,
  subnetPrice,
  subnetBurnCost,
  subnetCreate,
  subnetStart,
  subnetHyperparameters,
  registration('subnet', 'register'),
];
