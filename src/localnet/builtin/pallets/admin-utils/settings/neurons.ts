import { bool, u16, u64 } from '../../../scale/primitives.js';
import { as } from '../../../scale/type.js';
import { accountId } from '../../../types/account.js';
import { failure as subtensorFailure } from '../../subtensor/errors.js';
import { setOwnerHotkey } from '../../subtensor/networks/owner.js';
import { passesLimit } from '../../subtensor/rate-limit.js';
import { maxAllowedValidators } from '../../subtensor/storage/consensus-rules.js';
import { lastRateLimitedBlock, servingRateLimit } from '../../subtensor/storage/limits.js';
import { mechanismCountCurrent } from '../../subtensor/storage/mechanisms.js';
import { subnetworkN, transferToggle } from '../../subtensor/storage/networks.js';
import {
  immunityPeriod,
  maxAllowedUids,
  minAllowedUids,
  minNonImmuneUids,
} from '../../subtensor/storage/neurons.js';
import { immuneOwnerUidsLimit } from '../../subtensor/storage/ownership.js';
import { subnetExists } from '../../subtensor/subnets.js';
import { number } from '../../system/storage.js';
import { failure } from '../event.js';
import { subnetCall, subnetSetting } from '../setting.js';

const MOST_UIDS = 256;
const MOST_IMMUNE = 10;
const OWNER_HOTKEY_BLOCKS = 50_400;

// The limit on a new owner hotkey binds root as well.
const ownerHotkey = (index: number) =>
  subnetCall(
    { index, owner: true, unchecked: true },
    { hotkey: as(accountId, '<T as frame_system::Config>::AccountId') },
    ({ context, netuid, args: { hotkey } }) => {
      const { storage } = context;
      if (!subnetExists(storage, netuid)) throw subtensorFailure('SubnetNotExists');
      const key = { tag: 'SetSNOwnerHotkey', value: netuid } as const;
      const block = number.get(storage);
      if (!passesLimit(OWNER_HOTKEY_BLOCKS, block, lastRateLimitedBlock.get(storage, key))) {
        throw subtensorFailure('TxRateLimitExceeded');
      }
      lastRateLimitedBlock.set(storage, [key], block);
      setOwnerHotkey(context, netuid, hotkey);
    },
  );

/** Settings about who may be in a subnet and for how long. */
export const neuronSettings = {
  sudo_set_serving_rate_limit: subnetSetting({
    index: 3,
    owner: { setting: 'ServingRateLimit' },
    frozen: true,
    unchecked: true,
    name: 'servingRateLimit',
    type: u64,
    item: servingRateLimit,
    event: (value) => ({ tag: 'ServingRateLimitSet', value }),
  }),
  sudo_set_immunity_period: subnetSetting({
    index: 13,
    owner: { setting: 'ImmunityPeriod' },
    frozen: true,
    name: 'immunityPeriod',
    type: u16,
    item: immunityPeriod,
    event: (value) => ({ tag: 'ImmunityPeriodSet', value }),
  }),
  sudo_set_max_allowed_uids: subnetSetting({
    index: 15,
    owner: { setting: 'MaxAllowedUids' },
    frozen: true,
    name: 'maxAllowedUids',
    type: u16,
    item: maxAllowedUids,
    check: (value, { context: { storage }, netuid }) => {
      if (value < minAllowedUids.get(storage, netuid)) {
        throw failure('MaxAllowedUidsLessThanMinAllowedUids');
      }
      if (value < subnetworkN.get(storage, netuid)) {
        throw failure('MaxAllowedUIdsLessThanCurrentUIds');
      }
      if (value > MOST_UIDS) throw failure('MaxAllowedUidsGreaterThanDefaultMaxAllowedUids');
      if (value * mechanismCountCurrent.get(storage, netuid) > MOST_UIDS) {
        throw subtensorFailure('TooManyUIDsPerMechanism');
      }
    },
    event: (value) => ({ tag: 'MaxAllowedUidsSet', value }),
  }),
  sudo_set_max_allowed_validators: subnetSetting({
    index: 25,
    frozen: true,
    name: 'maxAllowedValidators',
    type: u16,
    item: maxAllowedValidators,
    check: (value, { context: { storage }, netuid }) => {
      if (value > maxAllowedUids.get(storage, netuid)) {
        throw failure('MaxValidatorsLargerThanMaxUIds');
      }
    },
    event: (value) => ({ tag: 'MaxAllowedValidatorsSet', value }),
  }),
  sudo_set_min_allowed_uids: subnetSetting({
    index: 79,
    frozen: true,
    name: 'minAllowedUids',
    type: u16,
    item: minAllowedUids,
    check: (value, { context: { storage }, netuid }) => {
      if (value >= maxAllowedUids.get(storage, netuid)) {
        throw failure('MinAllowedUidsGreaterThanMaxAllowedUids');
      }
      if (value >= subnetworkN.get(storage, netuid)) {
        throw failure('MinAllowedUidsGreaterThanCurrentUids');
      }
    },
    event: (value) => ({ tag: 'MinAllowedUidsSet', value }),
  }),
  sudo_set_min_non_immune_uids: subnetSetting({
    index: 84,
    unchecked: true,
    name: 'min',
    type: u16,
    item: minNonImmuneUids,
    event: (value) => ({ tag: 'MinNonImmuneUidsSet', value }),
  }),
  sudo_set_owner_immune_neuron_limit: subnetSetting({
    index: 72,
    owner: { setting: 'ImmuneNeuronLimit' },
    frozen: true,
    unchecked: true,
    name: 'immuneNeurons',
    type: u16,
    item: immuneOwnerUidsLimit,
    check: (value) => {
      if (value < 1 || value > MOST_IMMUNE) throw subtensorFailure('InvalidValue');
    },
  }),
  sudo_set_toggle_transfer: subnetSetting({
    index: 61,
    owner: { setting: 'TransferEnabled' },
    frozen: true,
    unchecked: true,
    name: 'toggle',
    type: bool,
    item: transferToggle,
    event: (value) => ({ tag: 'TransferToggle', value }),
  }),
  sudo_set_subnet_owner_hotkey: ownerHotkey(64),
  sudo_set_sn_owner_hotkey: ownerHotkey(67),
};
