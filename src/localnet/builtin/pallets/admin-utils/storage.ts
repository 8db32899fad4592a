import { blake2Concat } from '../../frame/storage-entry.js';
import { storageMap } from '../../frame/storage-map.js';
import { bool } from '../../scale/primitives.js';
import { flat } from '../../scale/variant.js';

/** A part of the chain as contracts of the EVM reach it. */
export const precompile = flat({ path: 'pallet_admin_utils::pallet::PrecompileEnum' }, [
  'BalanceTransfer',
  'Staking',
  'Subnet',
  'Metagraph',
  'Neuron',
  'UidLookup',
  'Alpha',
  'Crowdloan',
  'Proxy',
  'Leasing',
  'AddressMapping',
  'VotingPower',
]);

export const precompileEnable = storageMap(
  'AdminUtils',
  'PrecompileEnable',
  [blake2Concat(precompile)],
  bool,
  true,
);
