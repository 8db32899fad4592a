import { feeOnGross } from '../../../../../economy/swap-fee.js';
import { type Netuid, rao } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { method, type RuntimeApi } from '../../../frame/api.js';
import { u64 } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import type { Static } from '../../../scale/type.js';
import { option } from '../../../scale/variant.js';
import { accountId } from '../../../types/account.js';
import { hotkeyConviction, mostConvicted } from '../locks/conviction.js';
import { reservesOf } from '../reserves.js';
import { currentLock } from '../staking/availability.js';
import { netuid, ROOT_NETUID } from '../types/amounts.js';
import { u64f64 } from '../types/fixed-point.js';
import { btreeMap } from '../types/sets.js';
import { lockState } from '../types/stake.js';
import { readAvailabilities, stakeAvailability } from './stake-availability.js';
import { readStake, readStakes, stakeInfo } from './stake-info.js';

const place = option(tuple(accountId, netuid));
type Place = Static<typeof place>;

/** What a client can ask about stake. */
export const stakeApi: RuntimeApi = {
  name: 'StakeInfoRuntimeApi',
  version: 1,
  methods: [
    method(
      'get_stake_info_for_coldkey',
      { coldkeyAccount: accountId },
      vec(stakeInfo),
      ({ storage }, { coldkeyAccount }) => readStakes(storage, coldkeyAccount),
    ),
    method(
      'get_stake_info_for_coldkeys',
      { coldkeyAccounts: vec(accountId) },
      vec(tuple(accountId, vec(stakeInfo))),
      ({ storage }, { coldkeyAccounts }) =>
        coldkeyAccounts.map((coldkey) => [coldkey, readStakes(storage, coldkey)] as const),
    ),
    method(
      'get_stake_info_for_hotkey_coldkey_netuid',
      { hotkeyAccount: accountId, coldkeyAccount: accountId, netuid },
      option(stakeInfo),
      ({ storage }, { hotkeyAccount: hotkey, coldkeyAccount: coldkey, netuid: of }) =>
        readStake(storage, { hotkey, coldkey, netuid: of }),
    ),
    method(
      'get_stake_availability_for_coldkeys',
      { coldkeyAccounts: vec(accountId), netuids: option(vec(netuid)) },
      btreeMap(accountId, btreeMap(netuid, stakeAvailability)),
      ({ storage }, { coldkeyAccounts, netuids }) =>
        readAvailabilities(storage, coldkeyAccounts, netuids),
    ),
    method(
      'get_stake_fee',
      {
        origin: place,
        originColdkeyAccount: accountId,
        destination: place,
        destinationColdkeyAccount: accountId,
        amount: u64,
      },
      u64,
      ({ storage }, { origin, destination, amount }) =>
        isSame(origin, destination) ? 0n : feeIn(storage, destination ?? origin, amount),
    ),
    method(
      'get_coldkey_lock',
      { coldkey: accountId, netuid },
      option(lockState),
      ({ storage }, inputs) => currentLock(storage, inputs.coldkey, inputs.netuid),
    ),
    method('get_hotkey_conviction', { hotkey: accountId, netuid }, u64f64, ({ storage }, inputs) =>
      hotkeyConviction(storage, inputs.hotkey, inputs.netuid),
    ),
    method(
      'get_most_convicted_hotkey_on_subnet',
      { netuid },
      option(accountId),
      ({ storage }, inputs) => mostConvicted(storage, inputs.netuid),
    ),
  ],
};

const isSame = (one: Place, other: Place): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

const feeIn = (storage: Externalities, at: Place, amount: bigint): bigint => {
  const of: Netuid = at?.[1] ?? ROOT_NETUID;
  return feeOnGross(reservesOf(storage, of), rao(amount));
};
