import { U64F64 } from '../../../../../economy/fixed-point.js';
import { rao } from '../../../../../units/money.js';
import { bool, u16, u64 } from '../../../scale/primitives.js';
import { networkRegistrationAllowed } from '../../subtensor/storage/networks.js';
import {
  adjustmentAlpha,
  adjustmentInterval,
  burnHalfLife,
  burnIncreaseMult,
  difficulty,
  maxBurn,
  maxDifficulty,
  maxRegistrationsPerBlock,
  minBurn,
  minDifficulty,
  raoRecycledForRegistration,
  targetRegistrationsPerInterval,
} from '../../subtensor/storage/registration.js';
import { tao } from '../../subtensor/types/amounts.js';
import { u64f64 } from '../../subtensor/types/fixed-point.js';
import { deposit, failure } from '../event.js';
import { subnetCall, subnetSetting } from '../setting.js';

const MIN_BURN_BELOW = rao(1_000_000_000n);
const MAX_BURN_ABOVE = rao(100_000_000n);
const LONGEST_HALF_LIFE = 36_100;
const DEAREST = U64F64.ofInteger(3n);

/** Settings about what a registration costs and whether there are any. */
export const registrationSettings = {
  sudo_set_network_registration_allowed: subnetSetting({
    index: 19,
    unchecked: true,
    name: 'registrationAllowed',
    type: bool,
    item: networkRegistrationAllowed,
    event: (value) => ({ tag: 'RegistrationAllowed', value }),
  }),
  sudo_set_target_registrations_per_interval: subnetSetting({
    index: 21,
    frozen: true,
    name: 'targetRegistrationsPerInterval',
    type: u16,
    item: targetRegistrationsPerInterval,
    event: (value) => ({ tag: 'RegistrationPerIntervalSet', value }),
  }),
  sudo_set_max_registrations_per_block: subnetSetting({
    index: 27,
    frozen: true,
    name: 'maxRegistrationsPerBlock',
    type: u16,
    item: maxRegistrationsPerBlock,
    event: (value) => ({ tag: 'MaxRegistrationsPerBlockSet', value }),
  }),
  sudo_set_adjustment_interval: subnetSetting({
    index: 8,
    name: 'adjustmentInterval',
    type: u16,
    item: adjustmentInterval,
    event: (value) => ({ tag: 'AdjustmentIntervalSet', value }),
  }),
  sudo_set_adjustment_alpha: subnetSetting({
    index: 9,
    owner: { setting: 'AdjustmentAlpha' },
    frozen: true,
    name: 'adjustmentAlpha',
    type: u64,
    item: adjustmentAlpha,
    event: (value) => ({ tag: 'AdjustmentAlphaSet', value }),
  }),
  sudo_set_min_burn: subnetSetting({
    index: 22,
    owner: { setting: 'MinBurn' },
    frozen: true,
    name: 'minBurn',
    type: tao,
    item: minBurn,
    check: (value, { context, netuid }) => {
      if (value >= MIN_BURN_BELOW || value >= maxBurn.get(context.storage, netuid)) {
        throw failure('ValueNotInBounds');
      }
    },
    event: (value) => ({ tag: 'MinBurnSet', value }),
  }),
  sudo_set_max_burn: subnetSetting({
    index: 23,
    owner: { setting: 'MaxBurn' },
    frozen: true,
    name: 'maxBurn',
    type: tao,
    item: maxBurn,
    check: (value, { context, netuid }) => {
      if (value <= MAX_BURN_ABOVE || value <= minBurn.get(context.storage, netuid)) {
        throw failure('ValueNotInBounds');
      }
    },
    event: (value) => ({ tag: 'MaxBurnSet', value }),
  }),
  sudo_set_difficulty: subnetSetting({
    index: 24,
    frozen: true,
    name: 'difficulty',
    type: u64,
    item: difficulty,
    event: (value) => ({ tag: 'DifficultySet', value }),
  }),
  sudo_set_min_difficulty: subnetSetting({
    index: 4,
    frozen: true,
    name: 'minDifficulty',
    type: u64,
    item: minDifficulty,
    event: (value) => ({ tag: 'MinDifficultySet', value }),
  }),
  sudo_set_max_difficulty: subnetSetting({
    index: 5,
    owner: { setting: 'MaxDifficulty' },
    frozen: true,
    name: 'maxDifficulty',
    type: u64,
    item: maxDifficulty,
    event: (value) => ({ tag: 'MaxDifficultySet', value }),
  }),
  sudo_set_rao_recycled: subnetSetting({
    index: 39,
    name: 'raoRecycled',
    type: tao,
    item: raoRecycledForRegistration,
    event: (value) => ({ tag: 'RAORecycledForRegistrationSet', value }),
  }),
  sudo_set_burn_half_life: subnetCall(
    {
      index: 89,
      owner: { setting: 'BurnHalfLife' },
      frozen: true,
      notOnRoot: true,
      dispatchClass: 'Operational',
    },
    { burnHalfLife: u16 },
    ({ context, netuid, args }) => {
      const blocks = args.burnHalfLife;
      if (blocks === 0 || blocks > LONGEST_HALF_LIFE) throw failure('InvalidValue');
      burnHalfLife.set(context.storage, [netuid], blocks);
      deposit(context, { tag: 'BurnHalfLifeSet', value: { netuid, burnHalfLife: blocks } });
    },
  ),
  sudo_set_burn_increase_mult: subnetCall(
    {
      index: 90,
      owner: { setting: 'BurnIncreaseMult' },
      frozen: true,
      notOnRoot: true,
      dispatchClass: 'Operational',
    },
    { burnIncreaseMult: u64f64 },
    ({ context, netuid, args }) => {
      const factor = args.burnIncreaseMult;
      if (factor < U64F64.one || factor > DEAREST) throw failure('InvalidValue');
      burnIncreaseMult.set(context.storage, [netuid], factor);
      const value = { netuid, burnIncreaseMult: factor };
      deposit(context, { tag: 'BurnIncreaseMultSet', value });
    },
  ),
};
