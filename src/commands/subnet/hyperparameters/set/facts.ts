import type { AccountReads } from '../../../../chain/chain.js';
import type { SettingReads } from '../../../../chain/settings.js';
import type { BlockRef } from '../../../../units/block.js';
import { readPayer } from '../../../payer.js';
import { noSuchSubnet } from '../../refusals.js';
import type { Facts, Request } from './plan.js';

/** Everything that changing settings rests on, at one block. */
export async function readFacts(
  { account, netuid }: Request,
  chain: AccountReads & SettingReads,
  at: BlockRef,
): Promise<Facts> {
  const [payer, terms] = await Promise.all([
    readPayer(account, chain, at),
    chain.subnetSettings(netuid, at),
  ]);
  if (!terms) throw noSuchSubnet(netuid);
  return { ...payer, at, terms };
}
