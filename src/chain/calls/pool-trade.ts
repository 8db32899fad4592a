import type { Call } from '../call.js';

/** The root subnet has no pool: its stake is TAO, one to one. */
const ROOT = 0;

/** Whether a call buys from or sells to a subnet's pool, so that whoever sees it first can trade ahead of it. */
export function tradesInPool(call: Call): boolean {
  switch (call.kind) {
    case 'addStake':
    case 'addStakeLimit':
    case 'removeStake':
    case 'removeStakeLimit':
    case 'removeStakeFullLimit':
      return call.netuid !== ROOT;
    // What is claimed as TAO is sold, at whatever price.
    case 'claimRoot':
      return true;
    case 'moveStake':
    case 'transferStake':
    case 'swapStake':
    case 'swapStakeLimit':
      return call.originNetuid !== call.destinationNetuid;
    case 'batchAll':
      return call.calls.some(tradesInPool);
    case 'proxy':
    case 'sudo':
      return tradesInPool(call.call);
    default:
      return false;
  }
}
