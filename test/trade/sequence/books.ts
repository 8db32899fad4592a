import { builtinAssembly } from '../../../src/localnet/builtin/index.js';
import { moneyOf } from '../../../src/localnet/builtin/pallets/balances/ledger.js';
import { stakeOf } from '../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { alphaV2 } from '../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { eventsOf } from '../../../src/localnet/builtin/pallets/system/storage.js';
import type { AccountId } from '../../../src/localnet/builtin/types/account.js';
import { toHex } from '../../../src/units/hex.js';
import { type Netuid, type Rao, rao } from '../../../src/units/money.js';
import { accountIdOfAnyNetwork, type Ss58 } from '../../../src/units/ss58.js';
import type { Outcome } from '../../localnet/builtin/subtensor/support/operator.js';
import type { MemoryStorage } from '../../support/memory-externalities.js';

export const accountAt = (address: Ss58): AccountId =>
  toHex(accountIdOfAnyNetwork(address) ?? new Uint8Array());

/** Whose stake it is, where: what a position is called in the books. */
export const placeOf = (hotkey: Ss58, coldkey: Ss58, netuid: number): string =>
  `${accountAt(hotkey)} ${accountAt(coldkey)} ${netuid}`;

/** What everybody has after one block. */
export type Books = {
  readonly block: number;
  readonly hash: string;
  readonly storage: MemoryStorage;
  readonly free: (who: AccountId) => Rao;
  readonly height: () => number;
  /** Alpha by position, in units. */
  readonly stakes: ReadonlyMap<string, bigint>;
  readonly events: Outcome['events'];
};

const assembly = builtinAssembly();

export function booksOf(storage: MemoryStorage, block: number, hash: string): Books {
  const positions = [...alphaV2.entries(storage)].map(([[hotkey, coldkey, netuid]]) => ({
    ...{ hotkey, coldkey, netuid: netuid as Netuid },
  }));
  const stakes = positions.map((each): [string, bigint] => [
    `${each.hotkey} ${each.coldkey} ${each.netuid}`,
    stakeOf(storage, each),
  ]);
  return {
    ...{ block, hash, storage, stakes: new Map(stakes) },
    free: (who) => rao(moneyOf({ storage, assembly }, who).free),
    height: () => block,
    events: eventsOf(assembly.outer)
      .get(storage)
      .map(({ event }) => event.event as Outcome['events'][number]),
  };
}
