import { call } from '../../frame/call.js';
import { callSet } from '../../frame/call-set.js';
import { ensureRoot } from '../../frame/origin.js';
import { type Fields, newtype, param } from '../../scale/composite.js';
import { bool, u64 } from '../../scale/primitives.js';
import { fixedBytes } from '../../scale/sequence.js';
import { as } from '../../scale/type.js';
import { refTime } from '../../types/weight.js';
import { closeSmallNomination } from '../subtensor/staking/after-unstake.js';
import { alphaV2, nominatorMinRequiredStake } from '../subtensor/storage/stake.js';
import { netuid, tao } from '../subtensor/types/amounts.js';
import { deposit, failure } from './event.js';
import { chainSettings } from './settings/chain.js';
import { divisionSettings } from './settings/division.js';
import { emissionSettings } from './settings/emission.js';
import { neuronSettings } from './settings/neurons.js';
import { registrationSettings } from './settings/registration.js';
import { weightSettings } from './settings/weights.js';
import { precompile, precompileEnable } from './storage.js';

const WEIGHT = refTime(20_000_000n, { reads: 1, writes: 1 });

/** The key by which an author signs the blocks of its slots. */
export const authorityId = newtype(
  { path: 'sp_consensus_aura::sr25519::app_sr25519::Public' },
  as(fixedBytes(32), 'sr25519::Public'),
);
// What the chain no longer lets anyone set.
const gone = (index: number, args: Fields, error: Parameters<typeof failure>[0]) =>
  call({
    index,
    args,
    weight: WEIGHT,
    run: () => {
      throw failure(error);
    },
  });

export const adminUtilsCalls = callSet(
  { path: 'pallet_admin_utils::pallet::Call', params: [param('T')] },
  {
    ...chainSettings,
    ...emissionSettings,
    ...divisionSettings,
    ...neuronSettings,
    ...registrationSettings,
    ...weightSettings,
    sudo_set_nominator_min_required_stake: call({
      index: 43,
      args: { minStake: u64 },
      weight: WEIGHT,
      run: (context, origin, { minStake }) => {
        ensureRoot(origin);
        const before = nominatorMinRequiredStake.get(context.storage);
        nominatorMinRequiredStake.set(context.storage, minStake);
        if (minStake <= before) return;
        for (const [[hotkey, coldkey, netuid]] of alphaV2.entries(context.storage)) {
          closeSmallNomination(context, { hotkey, coldkey, netuid });
        }
      },
    }),
    sudo_toggle_evm_precompile: call({
      index: 62,
      args: { precompileId: precompile, enabled: bool },
      weight: WEIGHT,
      run: (context, origin, { precompileId, enabled }) => {
        ensureRoot(origin);
        if (precompileEnable.get(context.storage, precompileId) === enabled) return;
        precompileEnable.set(context.storage, [precompileId], enabled);
        deposit(context, { tag: 'PrecompileUpdated', value: { precompileId, enabled } });
      },
    }),
    sudo_set_network_pow_registration_allowed: gone(
      20,
      { netuid, registrationAllowed: bool },
      'POWRegistrationDisabled',
    ),
    sudo_set_total_issuance: gone(33, { totalIssuance: tao }, 'Deprecated'),
  },
);
