import { describe, expect, it } from 'vitest';
import { U96F32 } from '../../../../src/economy/fixed-point.js';
import { splitDividend } from '../../../../src/economy/parent-dividends.js';
import { proportionOfU64 } from '../../../../src/economy/proportion.js';
import {
  increaseStake,
  stakeOf,
} from '../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { autoStakeDestination } from '../../../../src/localnet/builtin/pallets/subtensor/storage/auto-stake.js';
import { emission } from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import {
  childKeys,
  childkeyTake,
  ckBurn,
  delegates,
  parentKeys,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import { alphaDividendsPerSubnet } from '../../../../src/localnet/builtin/pallets/subtensor/storage/dividends.js';
import { owner } from '../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import {
  subnetAlphaOut,
  subnetProtocolAlpha,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { totalHotkeyAlpha } from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import type { AlphaUnits, Netuid, Rao } from '../../../../src/units/money.js';
import { accountOf, testChain } from './support/chain.js';
import { pendingOf } from './support/reads.js';
import { addRoot, addSubnet } from './support/subnet.js';

const TAO = 1_000_000_000n;
const NETUID = 1 as Netuid;
const U64_MAX = 2n ** 64n - 1n;
const [child, miner, parent] = [accountOf(1), accountOf(2), accountOf(7)];
const [childCold, minerCold, parentCold] = [accountOf(901), accountOf(902), accountOf(907)];
const half = U64_MAX / 2n;

/** A validator that holds little and borrows half of what another coldkey's hotkey holds. */
function borrowed() {
  const chain = testChain();
  addRoot(chain, []);
  addSubnet(chain, {
    netuid: NETUID,
    tempo: 10,
    tao: 100n * TAO,
    alphaIn: 100n * TAO,
    owner: { coldkey: accountOf(990), hotkey: accountOf(991) },
    neurons: [
      {
        hotkey: child,
        coldkey: childCold,
        alpha: 30n * TAO,
        permit: true,
        weights: [[1, 65_535]],
      },
      { hotkey: miner, coldkey: minerCold },
    ],
  });
  const { storage } = chain;
  owner.set(storage, [parent], parentCold);
  const position = { hotkey: parent, coldkey: parentCold, netuid: NETUID };
  increaseStake(storage, position, (100n * TAO) as AlphaUnits);
  childKeys.set(storage, [parent, NETUID], [[half, child]]);
  parentKeys.set(storage, [child, NETUID], [[half, parent]]);
  childkeyTake.set(storage, [child, NETUID], 6_000);
  ckBurn.set(storage, U64_MAX / 10n);
  for (const hotkey of [child, parent]) delegates.set(storage, [hotkey], 0);
  return chain;
}

describe('a dividend earned with borrowed stake', () => {
  it('is shared with the parent, less the childkey take and the burn, as the pure rules say', () => {
    const chain = borrowed();
    const { storage } = chain;
    for (let block = 1; block < 10; block += 1) chain.enter(block);
    const before = pendingOf(storage, NETUID);
    const outside = subnetAlphaOut.get(storage, NETUID);
    const ours = subnetProtocolAlpha.get(storage, NETUID);
    chain.enter(10);
    const dividend = emission.get(storage, NETUID)[0] ?? (0n as AlphaUnits);
    const { shares, recycled } = splitDividend(
      {
        hotkey: child,
        owner: childCold,
        alpha: (30n * TAO) as AlphaUnits,
        rootTao: 0n as Rao,
        childProportions: [],
        childkeyTake: 6_000n,
        parents: [
          {
            hotkey: parent,
            owner: parentCold,
            proportion: half,
            alpha: (100n * TAO) as AlphaUnits,
            rootTao: 0n as Rao,
          },
        ],
      },
      dividend,
      {
        taoWeight: proportionOfU64(971_718_665_099_567_868n),
        childkeyBurn: proportionOfU64(U64_MAX / 10n),
        minChildkeyTake: 0n,
      },
    );
    const [toParent, toChild] = shares.map(({ amount }) => amount);
    expect(recycled).toBeGreaterThan(0n);
    // What waits for validators is divided in the proportion of the shares.
    const pot = (before.validator / 9n) * 10n;
    const whole = U96F32.add(U96F32.ofInteger(toParent ?? 0n), U96F32.ofInteger(toChild ?? 0n));
    const cut = (part = 0n) =>
      U96F32.toU64(
        U96F32.multiply(U96F32.ofInteger(pot), U96F32.divide(U96F32.ofInteger(part), whole)),
      );
    expect(alphaDividendsPerSubnet.get(storage, NETUID, parent)).toBe(cut(toParent));
    expect(alphaDividendsPerSubnet.get(storage, NETUID, child)).toBe(cut(toChild));
    expect(totalHotkeyAlpha.get(storage, parent, NETUID)).toBe(100n * TAO + cut(toParent));
    const bought = subnetProtocolAlpha.get(storage, NETUID) - ours;
    expect(subnetAlphaOut.get(storage, NETUID)).toBe(outside + TAO + bought - recycled);
  });
});

describe('a miner whose coldkey stakes by itself', () => {
  it('is paid on the hotkey its coldkey chose, and the block says so', () => {
    const chain = borrowed();
    const { storage } = chain;
    autoStakeDestination.set(storage, [minerCold, NETUID], parent);
    for (let block = 1; block <= 10; block += 1) chain.enter(block);
    const paid = stakeOf(storage, { hotkey: parent, coldkey: minerCold, netuid: NETUID });
    expect(totalHotkeyAlpha.get(storage, miner, NETUID)).toBe(0n);
    expect(paid).toBeGreaterThan(4n * TAO);
    const [told] = chain
      .events()
      .filter(({ event }) => (event as { tag: string }).tag === 'AutoStakeAdded');
    expect(told?.event).toMatchObject({
      value: { netuid: NETUID, destination: parent, hotkey: miner, owner: minerCold },
    });
  });
});
