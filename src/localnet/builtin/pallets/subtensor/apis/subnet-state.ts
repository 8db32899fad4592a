import { param } from '../../../scale/composite.js';
import { vec } from '../../../scale/sequence.js';
import { accountId } from '../../../types/account.js';
import { lastHotkeyEmissionOnNetuid } from '../storage/dividends.js';
import { allNetuids } from '../subnets.js';
import { answer, column } from './columns.js';
import { compactAlpha } from './compacts.js';
import { neuronColumns } from './neuron-columns.js';
import { subnetColumns } from './subnet-columns.js';

/** A subnet's neurons by what they earn and hold. */
export const subnetState = answer(
  {
    path: 'pallet_subtensor::rpc_info::show_subnet::SubnetState',
    params: [param('AccountId', accountId)],
  },
  {
    netuid: subnetColumns.netuid,
    hotkeys: neuronColumns.hotkeys,
    coldkeys: neuronColumns.coldkeys,
    active: neuronColumns.active,
    validatorPermit: neuronColumns.validatorPermit,
    pruningScore: neuronColumns.pruningScore,
    lastUpdate: neuronColumns.lastUpdate,
    emission: neuronColumns.emission,
    dividends: neuronColumns.dividends,
    incentives: neuronColumns.incentives,
    consensus: neuronColumns.consensus,
    trust: neuronColumns.trust,
    rank: neuronColumns.rank,
    blockAtRegistration: neuronColumns.blockAtRegistration,
    alphaStake: neuronColumns.alphaStake,
    taoStake: neuronColumns.taoStake,
    totalStake: neuronColumns.totalStake,
    emissionHistory: column(vec(vec(compactAlpha)), ({ storage, hotkeys }) =>
      allNetuids(storage).map((netuid) =>
        hotkeys().map((hotkey) => lastHotkeyEmissionOnNetuid.get(storage, hotkey, netuid)),
      ),
    ),
  },
);
