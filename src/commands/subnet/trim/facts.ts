import type { AccountReads } from '../../../chain/chain.js';
import type { MetagraphReads } from '../../../chain/metagraph.js';
import type { SettingReads } from '../../../chain/settings.js';
import type { BlockRef } from '../../../units/block.js';
import { readPayer } from '../../payer.js';
import { noSuchSubnet } from '../refusals.js';
import type { Facts, Request } from './plan.js';

/** Everything that a trim rests on, at one block. */
export async function readFacts(
  { account, netuid }: Request,
  chain: AccountReads & SettingReads & MetagraphReads,
  at: BlockRef,
): Promise<Facts> {
  const [payer, terms, metagraph] = await Promise.all([
    readPayer(account, chain, at),
    chain.subnetSettings(netuid, at),
    chain.metagraph(netuid, at),
  ]);
  if (!terms || !metagraph) throw noSuchSubnet(netuid);
  return { ...payer, at, terms, neurons: metagraph.neurons };
}
