import type { WeightsError } from '../../../consensus/weights/acceptance.js';
import type { Refusal } from '../../../errors.js';
import { chainFault } from '../lint/chain-faults.js';
import { refuseFaults } from '../lint/finding.js';
import type { Facts, Request } from './plan.js';

/** The refusal of weights that the chain would not take, with the numbers that decide it. */
export const refuseWeights = (error: WeightsError, request: Request, facts: Facts): Refusal =>
  refuseFaults([chainFault(error, request, facts)]);
