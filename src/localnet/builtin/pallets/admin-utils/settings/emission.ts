import { bool, u16, u64 } from '../../../scale/primitives.js';
import { as } from '../../../scale/type.js';
import { setTempo } from '../../subtensor/networks/tempo.js';
import {
  maxChildkeyTake,
  minChildkeyTake,
  minChildkeyTakePerSubnet,
} from '../../subtensor/storage/delegation.js';
import { recycleOrBurn, subnetEmissionEnabled } from '../../subtensor/storage/emission.js';
import { subtokenEnabled } from '../../subtensor/storage/networks.js';
import { ownerCutAutoLockEnabled, ownerCutEnabled } from '../../subtensor/storage/ownership.js';
import { emaPriceHalvingBlocks } from '../../subtensor/storage/pool.js';
import { recycleOrBurnEnum } from '../../subtensor/types/emission.js';
import { deposit, failure } from '../event.js';
import { subnetCall, subnetSetting } from '../setting.js';

/** Settings about what a subnet emits, when, and to whom. */
export const emissionSettings = {
  sudo_set_tempo: subnetCall(
    { index: 30, frozen: true },
    { tempo: u16 },
    ({ context, netuid, args: { tempo } }) => setTempo(context, netuid, tempo),
  ),
  sudo_set_subtoken_enabled: subnetSetting({
    index: 66,
    frozen: true,
    unchecked: true,
    name: 'subtokenEnabled',
    type: bool,
    item: subtokenEnabled,
  }),
  sudo_set_subnet_emission_enabled: subnetCall(
    { index: 94, notOnRoot: true },
    { enabled: bool },
    ({ context, netuid, args: { enabled } }) => {
      subnetEmissionEnabled.set(context.storage, [netuid], enabled);
      deposit(context, { tag: 'SubnetEmissionEnabledSet', value: { netuid, enabled } });
    },
  ),
  sudo_set_owner_cut_enabled: subnetSetting({
    index: 92,
    owner: true,
    frozen: true,
    notOnRoot: true,
    dispatchClass: 'Operational',
    name: 'enabled',
    type: bool,
    item: ownerCutEnabled,
  }),
  sudo_set_owner_cut_auto_lock_enabled: subnetSetting({
    index: 95,
    owner: true,
    frozen: true,
    notOnRoot: true,
    dispatchClass: 'Operational',
    name: 'enabled',
    type: bool,
    item: ownerCutAutoLockEnabled,
  }),
  sudo_set_recycle_or_burn: subnetSetting({
    index: 80,
    owner: { setting: 'RecycleOrBurn' },
    frozen: true,
    unchecked: true,
    name: 'recycleOrBurn',
    type: as(recycleOrBurnEnum, 'pallet_subtensor::RecycleOrBurnEnum'),
    item: recycleOrBurn,
  }),
  sudo_set_ema_price_halving_period: subnetSetting({
    index: 65,
    unchecked: true,
    name: 'emaHalving',
    type: u64,
    item: emaPriceHalvingBlocks,
  }),
  sudo_set_min_childkey_take_per_subnet: subnetSetting({
    index: 93,
    owner: { setting: 'MinChildkeyTake' },
    frozen: true,
    name: 'take',
    type: u16,
    item: minChildkeyTakePerSubnet,
    check: (value, { context: { storage } }) => {
      if (value < minChildkeyTake.get(storage) || value > maxChildkeyTake.get(storage)) {
        throw failure('InvalidValue');
      }
    },
    event: (value) => ({ tag: 'MinChildKeyTakePerSubnetSet', value }),
  }),
};
