import type { AccountReads } from '../../../chain/chain.js';
import type { MechanismReads, Mechanisms } from '../../../chain/mechanisms.js';
import type { SettingReads, SubnetSettings } from '../../../chain/settings.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { type Payer, readPayer } from '../../payer.js';
import { noSuchSubnet } from '../refusals.js';

/** What a change of a subnet's mechanisms rests on beside its fee, all read at one block. */
export type Facts = Payer & {
  readonly at: BlockRef;
  readonly terms: SubnetSettings;
  readonly mechanisms: Mechanisms;
};

type Request = { readonly account: Ss58; readonly netuid: Netuid };

export async function readFacts(
  { account, netuid }: Request,
  chain: AccountReads & SettingReads & MechanismReads,
  at: BlockRef,
): Promise<Facts> {
  const [payer, terms, mechanisms] = await Promise.all([
    readPayer(account, chain, at),
    chain.subnetSettings(netuid, at),
    chain.mechanisms(netuid, at),
  ]);
  if (!terms) throw noSuchSubnet(netuid);
  return { ...payer, at, terms, mechanisms };
}
