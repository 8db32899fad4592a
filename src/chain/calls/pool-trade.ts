import type { Call } from '../call.js';
import type { DecodedCall, Plain } from '../extrinsic.js';

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
    case 'raw':
      return tradesByName(call);
    case 'proxy':
    case 'sudo':
      return tradesInPool(call.call);
    default:
      return false;
  }
}

/** Calls of SubtensorModule that buy or sell, by the runtime's own names; a new one may be missed. */
const TRADES =
  /^(add_stake|remove_stake|swap_stake|move_stake|transfer_stake|unstake_all|claim_root)/;

/** A call by the runtime's own names, and whatever calls are in its arguments. */
const tradesByName = ({ pallet, name, args }: DecodedCall): boolean =>
  (pallet === 'SubtensorModule' && TRADES.test(name)) || callsIn(args).some(tradesByName);

/** The calls that a value holds, those inside of them not counted. */
export function callsIn(value: Plain): readonly DecodedCall[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isCall(value)) return [value];
  return Object.values(value as Readonly<Record<string, Plain>>).flatMap(callsIn);
}

const isCall = (value: object): value is DecodedCall =>
  'pallet' in value && 'name' in value && 'args' in value && Object.keys(value).length === 3;
