import type { Command } from '../define.js';
import { registration } from '../register/burned/command.js';
import { subnetCreate } from './create/command.js';
import { subnetHyperparameters } from './hyperparameters/command.js';
import { subnetList } from './list/command.js';
import { subnetShow } from './show/command.js';
import { subnetStart } from './start/command.js';

export const commands: readonly Command[] = [
  subnetList,
  subnetShow,
  subnetCreate,
  subnetStart,
  subnetHyperparameters,
  registration('subnet', 'register'),
];
