import type { Command } from '../define/command.js';
import { subnetRegister } from '../register/burned/command.js';
import { subnetBurnCost } from './burn-cost/command.js';
import { subnetCreate } from './create/command.js';
import { emissionForecast } from './emission/forecast/command.js';
import { emissionIncome } from './emission/income/command.js';
import { emissionShares } from './emission/shares/command.js';
import { subnetEpoch } from './epoch/command.js';
import { subnetHealth } from './health/command.js';
import { subnetHyperparametersGet } from './hyperparameters/get/command.js';
import { subnetHyperparametersSet } from './hyperparameters/set/command.js';
import { subnetIdentityGet } from './identity/get/command.js';
import { subnetIdentitySet } from './identity/set/command.js';
import { subnetList } from './list/command.js';
import { subnetMechanismsCount } from './mechanisms/count/command.js';
import { subnetMechanismsEmissions } from './mechanisms/emissions/command.js';
import { subnetMechanismsSet } from './mechanisms/set/command.js';
import { subnetMechanismsSplit } from './mechanisms/split/command.js';
import { subnetPrice } from './price/command.js';
import { riskSubnets } from './risk/subnets/command.js';
import { riskUids } from './risk/uids/command.js';
import { subnetShow } from './show/command.js';
import { subnetStart } from './start/command.js';
import { subnetSymbolSet } from './symbol/set/command.js';
import { subnetTrim } from './trim/command.js';

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
  subnetIdentityGet,
  subnetIdentitySet,
  subnetSymbolSet,
  subnetMechanismsSet,
  subnetMechanismsSplit,
  subnetTrim,
  subnetHealth,
  subnetRegister,
  subnetEpoch,
  emissionForecast,
  emissionShares,
  emissionIncome,
  riskUids,
  riskSubnets,
];

export const groups = {
  hyperparameters: 'See and change how a subnet works',
  mechanisms: 'Share the uids and the emission of a subnet among mechanisms',
  emission: 'What is emitted, to whom, and what is to come of it',
  risk: 'Who makes room for whoever comes next',
  identity: 'See and say what a subnet is',
  symbol: 'Give a subnet another symbol',
};
