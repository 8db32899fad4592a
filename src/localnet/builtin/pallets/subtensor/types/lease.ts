import { newtype, param, struct } from '../../../scale/composite.js';
import { u8, u32, u64 } from '../../../scale/primitives.js';
import { as } from '../../../scale/type.js';
import { option } from '../../../scale/variant.js';
import { accountId } from '../../../types/account.js';
import { netuid } from './amounts.js';

export const percent = newtype({ path: 'sp_arithmetic::per_things::Percent' }, u8);

const account = as(accountId, 'AccountId');

/** A subnet that a crowdloan paid for and one account runs. */
export const subnetLease = struct(
  {
    path: 'pallet_subtensor::subnets::leasing::SubnetLease',
    params: [param('AccountId', accountId), param('BlockNumber', u32), param('Balance', u64)],
  },
  {
    beneficiary: account,
    coldkey: account,
    hotkey: account,
    emissionsShare: percent,
    endBlock: as(option(u32), 'Option<BlockNumber>'),
    netuid,
    cost: as(u64, 'Balance'),
  },
);
