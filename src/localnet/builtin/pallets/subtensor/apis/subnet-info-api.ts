import { nextEpochBlock } from '../../../../../economy/epoch-schedule.js';
import type { Netuid } from '../../../../../units/money.js';
import { type ApiMethod, method } from '../../../frame/api.js';
import type { Context } from '../../../frame/context.js';
import { u8, u16 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { option } from '../../../scale/variant.js';
import { accountId } from '../../../types/account.js';
import { subnetAccount } from '../custody.js';
import { mechanismExists } from '../mechanism-of.js';
import { networkToPrune } from '../networks/prune.js';
import { scheduleOf } from '../schedule.js';
import { autoStakeDestination } from '../storage/auto-stake.js';
import { mechanismCountCurrent } from '../storage/mechanisms.js';
import { allNetuids, subnetExists } from '../subnets.js';
import { height, netuid, ROOT_NETUID } from '../types/amounts.js';
import type { Answer } from './columns.js';
import { dynamicInfo } from './dynamic-info.js';
import { hyperparameterList, listHyperparameters } from './hyperparameter-list.js';
import { hyperparameters, hyperparametersV2 } from './hyperparameters.js';
import { metagraph } from './metagraph.js';
import { selectFields, selectiveMetagraph } from './selective-metagraph.js';
import { subnetInfo, subnetInfoV2 } from './subnet-info.js';
import { subnetState } from './subnet-state.js';
import { subnetView } from './subnet-view.js';

/** About one subnet; undefined where there is none. */
const about = <T>(name: string, answer: Answer<T>): ApiMethod =>
  method(name, { netuid }, option(answer.type), ({ storage }, inputs) =>
    subnetExists(storage, inputs.netuid)
      ? answer.read(subnetView(storage, inputs.netuid))
      : undefined,
  );

/** About every subnet. */
const aboutAll = <T>(name: string, answer: Answer<T>): ApiMethod =>
  method(name, {}, vec(option(answer.type)), ({ storage }) =>
    allNetuids(storage).map((each) => answer.read(subnetView(storage, each))),
  );

function readMechanism({ storage }: Context, of: Netuid, mecid: number) {
  return mechanismExists(storage, of, mecid)
    ? metagraph.read(subnetView(storage, of, mecid))
    : undefined;
}

const places = vec(u16);

export const subnetInfoMethods: readonly ApiMethod[] = [
  about('get_subnet_info', subnetInfo),
  aboutAll('get_subnets_info', subnetInfo),
  about('get_subnet_info_v2', subnetInfoV2),
  aboutAll('get_subnets_info_v2', subnetInfoV2),
  about('get_subnet_hyperparams', hyperparameters),
  about('get_subnet_hyperparams_v2', hyperparametersV2),
  method(
    'get_subnet_hyperparams_v3',
    { netuid },
    option(hyperparameterList),
    ({ storage }, inputs) =>
      subnetExists(storage, inputs.netuid)
        ? listHyperparameters(subnetView(storage, inputs.netuid))
        : undefined,
  ),
  aboutAll('get_all_dynamic_info', dynamicInfo),
  about('get_dynamic_info', dynamicInfo),
  aboutAll('get_all_metagraphs', metagraph),
  about('get_metagraph', metagraph),
  method('get_all_mechagraphs', {}, vec(option(metagraph.type)), (context) =>
    allNetuids(context.storage).flatMap((each) =>
      Array.from({ length: mechanismCountCurrent.get(context.storage, each) }, (_, mecid) =>
        readMechanism(context, each, mecid),
      ),
    ),
  ),
  method('get_mechagraph', { netuid, mecid: u8 }, option(metagraph.type), (context, inputs) =>
    readMechanism(context, inputs.netuid, inputs.mecid),
  ),
  about('get_subnet_state', subnetState),
  method(
    'get_selective_metagraph',
    { netuid, metagraphIndexes: places },
    option(selectiveMetagraph),
    ({ storage }, { netuid: of, metagraphIndexes }) =>
      subnetExists(storage, of)
        ? selectFields(
            subnetView(storage, of),
            metagraphIndexes,
            metagraphIndexes.includes(0) ? of : ROOT_NETUID,
          )
        : undefined,
  ),
  method(
    'get_selective_mechagraph',
    { netuid, subid: u8, metagraphIndexes: places },
    option(selectiveMetagraph),
    ({ storage }, { netuid: of, subid, metagraphIndexes }) =>
      subnetExists(storage, of)
        ? selectFields(subnetView(storage, of, subid), metagraphIndexes, of)
        : undefined,
  ),
  method(
    'get_coldkey_auto_stake_hotkey',
    { coldkey: accountId, netuid },
    option(accountId),
    ({ storage }, { coldkey, netuid: of }) => autoStakeDestination.get(storage, coldkey, of),
  ),
  method('get_subnet_account_id', { netuid }, option(accountId), ({ storage }, inputs) =>
    subnetExists(storage, inputs.netuid) || inputs.netuid === ROOT_NETUID
      ? subnetAccount(inputs.netuid)
      : undefined,
  ),
  method('get_subnet_to_prune', {}, option(netuid), ({ storage }) => networkToPrune(storage)),
  method('get_next_epoch_start_block', { netuid }, option(height), ({ storage }, inputs) =>
    nextEpochBlock(scheduleOf(storage, inputs.netuid)),
  ),
];
