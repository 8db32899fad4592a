import { expect } from 'vitest';
import { EXISTENTIAL_DEPOSIT } from '../../../../../src/localnet/builtin/pallets/balances/ledger.js';
import { totalIssuance as balancesIssuance } from '../../../../../src/localnet/builtin/pallets/balances/storage.js';
import { subnetAccount } from '../../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { reservesOf } from '../../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { stakeOf } from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import {
  pendingOwnerCut,
  pendingRootAlphaDivs,
  pendingServerEmission,
  pendingValidatorEmission,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import { networksAdded } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import { subnetProtocolAlpha } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import {
  alphaV2,
  totalHotkeyAlpha,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { account } from '../../../../../src/localnet/builtin/pallets/system/storage.js';
import type { Netuid } from '../../../../../src/units/money.js';
import { type OperatedChain, type Outcome, TAO } from './operator.js';

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);

/** Alpha outside a pool that nobody has staked. */
export type Unstaked = { readonly netuid: Netuid; readonly alpha: bigint };

/** What an outcome put out of everybody's reach, on a chain without authors. */
export const burnedBy = ({ events }: Pick<Outcome, 'events'>): readonly Unstaked[] =>
  events.flatMap(({ tag, value }) => {
    if (tag === 'StakeRemoved') {
      const [, , , , netuid, fee] = value as StakeRemoved;
      return [{ netuid, alpha: fee }];
    }
    if (tag === 'AlphaBurned') {
      const [, , alpha, netuid] = value as AlphaBurned;
      return [{ netuid, alpha }];
    }
    return [];
  });

type StakeRemoved = readonly [string, string, bigint, bigint, Netuid, bigint];
type AlphaBurned = readonly [string, string, bigint, Netuid];

/**
 * Every rao is in an account that may live, every staked one in its subnet's, and every alpha outside
 * a pool is somebody's, waits for an epoch or was burned; of what was booked for root, which may
 * claim it, no more than that is left.
 */
export function expectSolvent(
  { storage, free, height }: Pick<OperatedChain, 'storage' | 'free' | 'height'>,
  burned: readonly Unstaked[],
  booked: readonly Unstaked[] = [],
) {
  expectAccounts(storage);
  for (const [[netuid]] of networksAdded.entries(storage)) {
    const { taoReserve, alphaOut } = reservesOf(storage, netuid);
    // The subnet that every chain starts with has a pool that nobody paid for.
    const unpaid = netuid === 1 ? 10n * TAO : 0n;
    expect(free(subnetAccount(netuid)) + unpaid, `TAO of ${netuid}`).toBeGreaterThanOrEqual(
      taoReserve,
    );
    const gone = burned.map((each) => (each.netuid === netuid ? each.alpha : 0n));
    const dust = alphaOut - claimed(storage, netuid) - sum(gone);
    expect(dust, `alpha of ${netuid}`).toBeGreaterThanOrEqual(0n);
    const waiting = booked.map((each) => (each.netuid === netuid ? each.alpha : 0n));
    // A block's emission is divided in four, each part rounded down.
    const most = sum(waiting) + 4n * BigInt(height());
    expect(dust, `alpha of ${netuid}`).toBeLessThanOrEqual(most);
  }
  expectShares(storage);
}

function expectAccounts(storage: OperatedChain['storage']): void {
  const money = [...account.entries(storage)].map(([, { data }]) => data);
  expect(sum(money.map(({ free, reserved }) => free + reserved))).toBe(
    balancesIssuance.get(storage),
  );
  const tooSmall = money.filter(
    ({ free, reserved }) => free > 0n && free < EXISTENTIAL_DEPOSIT && reserved === 0n,
  );
  expect(tooSmall).toEqual([]);
}

/** Alpha outside a pool that somebody has or waits for. */
function claimed(storage: OperatedChain['storage'], netuid: Netuid): bigint {
  const staked = [...totalHotkeyAlpha.entries(storage)].map(([[, on], alpha]) =>
    on === netuid ? alpha : 0n,
  );
  const waiting = [
    pendingServerEmission,
    pendingValidatorEmission,
    pendingRootAlphaDivs,
    pendingOwnerCut,
    subnetProtocolAlpha,
  ].map((item) => item.get(storage, netuid));
  return sum([...staked, ...waiting]);
}

function expectShares(storage: OperatedChain['storage']): void {
  const worth = new Map<string, bigint>();
  for (const [[hotkey, coldkey, netuid]] of alphaV2.entries(storage)) {
    const pool = `${hotkey} ${netuid}`;
    const stake = stakeOf(storage, { hotkey, coldkey, netuid });
    worth.set(pool, (worth.get(pool) ?? 0n) + stake);
  }
  for (const [[hotkey, netuid], alpha] of totalHotkeyAlpha.entries(storage)) {
    const shares = worth.get(`${hotkey} ${netuid}`) ?? 0n;
    // Each coldkey's stake is rounded down; three coldkeys stake here at the most.
    expect(alpha - shares, `${hotkey} on ${netuid}`).toBeGreaterThanOrEqual(0n);
    expect(alpha - shares, `${hotkey} on ${netuid}`).toBeLessThanOrEqual(3n);
  }
}
