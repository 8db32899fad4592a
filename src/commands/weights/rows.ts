import type { BlockReads } from '../../chain/blocks.js';
import type { AccountReads } from '../../chain/chain.js';
import { noSuchMechanism } from '../../chain/no-such-mechanism.js';
import type { WeightReads, WeightRules } from '../../chain/weights.js';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import { readAt } from '../read-at.js';
import { noSuchSubnet } from '../subnet/refusals.js';

/** A mechanism of a subnet, at a block or now. */
export type Place = {
  readonly netuid: Netuid;
  readonly mech: number;
  readonly at: number | undefined;
};

export type WeightChain = Pick<AccountReads, 'now'> & BlockReads & WeightReads;

/** Something of one mechanism with the rules of its subnet, all at one block. */
export type ReadRows<Rows> = {
  readonly at: BlockRef;
  readonly rules: WeightRules;
  readonly rows: Rows;
};

/** Reads it together with the rules; refuses a subnet or a mechanism that is not there. */
export const readRows = <Rows>(
  { netuid, mech, at: number }: Place,
  chain: WeightChain,
  read: (at: BlockRef) => Promise<Rows>,
): Promise<ReadRows<Rows>> =>
  readAt(chain, number, async (at) => {
    const [rules, rows] = await Promise.all([chain.weightRules(netuid, at), read(at)]);
    if (!rules) throw noSuchSubnet(netuid);
    if (mech >= rules.mechanisms) throw noSuchMechanism(netuid, mech, rules.mechanisms);
    return { at, rules, rows };
  });

/** `subnet 3`, or `mechanism 1 of subnet 3`. */
export const placeText = ({ netuid, mech }: Pick<Place, 'netuid' | 'mech'>): string =>
  mech === 0 ? `subnet ${netuid}` : `mechanism ${mech} of subnet ${netuid}`;
