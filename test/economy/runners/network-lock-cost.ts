import {
  lockReductionInterval,
  type NetworkLockTerms,
  networkLockCost,
} from '../../../src/economy/network-lock-cost.js';
import type { Runners } from './vectors.js';

export const lockCostRunners: Runners = {
  'network.lockCost': (
    input: Omit<NetworkLockTerms, 'lastLockBlock'> & {
      readonly lastLockBlock: bigint;
      readonly currentBlock: bigint;
    },
  ) => {
    const terms = { ...input, lastLockBlock: Number(input.lastLockBlock) };
    return {
      effectiveInterval: lockReductionInterval(terms),
      lockCost: networkLockCost(terms, Number(input.currentBlock)),
    };
  },
};
