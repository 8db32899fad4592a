import { describe, expect, it } from 'vitest';
import { I96F32 } from '../../../../../src/economy/fixed-point.js';
import {
  autoParentDelegationEnabled,
  autoStakeDestination,
  autoStakeDestinationColdkeys,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/auto-stake.js';
import {
  childKeys,
  childkeyTake,
  parentKeys,
  pendingChildKeys,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import { alphaDividendsPerSubnet } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/dividends.js';
import { loadedEmission } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import {
  rootClaimable,
  rootClaimed,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/root-claim.js';
import { totalHotkeyAlphaLastEpoch } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { votingPower } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/voting-power.js';
import { weightCommits } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import type { AlphaUnits } from '../../../../../src/units/money.js';
import { accountOf } from '../support/chain.js';
import { fresh, keyedChain, netuid, old, root } from '../support/key-swaps.js';
import { bob, dave } from '../support/operator.js';

const [child, otherChild, parent] = [accountOf(21), accountOf(22), accountOf(31)];
const alpha = (units: bigint) => units as AlphaUnits;
const HALF = 1n << 63n;

describe('the family of a swapped hotkey', () => {
  it('knows the new one in both directions, with the same proportions', () => {
    const { storage, swap } = keyedChain();
    childKeys.set(
      storage,
      [old, netuid],
      [
        [2n, otherChild],
        [1n, child],
      ],
    );
    parentKeys.set(storage, [child, netuid], [[1n, old]]);
    parentKeys.set(
      storage,
      [otherChild, netuid],
      [
        [2n, old],
        [9n, parent],
      ],
    );
    childKeys.set(
      storage,
      [parent, netuid],
      [
        [5n, old],
        [9n, otherChild],
      ],
    );
    parentKeys.set(storage, [old, netuid], [[5n, parent]]);
    expect(swap(bob, undefined).error).toBeUndefined();
    // The runtime writes relatives in the order of their keys.
    expect(childKeys.get(storage, fresh, netuid)).toEqual([
      [1n, child],
      [2n, otherChild],
    ]);
    expect(parentKeys.get(storage, fresh, netuid)).toEqual([[5n, parent]]);
    expect(parentKeys.get(storage, child, netuid)).toEqual([[1n, fresh]]);
    expect(parentKeys.get(storage, otherChild, netuid)).toEqual([
      [9n, parent],
      [2n, fresh],
    ]);
    expect(childKeys.get(storage, parent, netuid)).toEqual([
      [9n, otherChild],
      [5n, fresh],
    ]);
    expect(childKeys.get(storage, old, netuid)).toEqual([]);
    expect(parentKeys.exists(storage, old, netuid)).toBe(false);
  });

  it('loses the relatives that the new hotkey had of its own', () => {
    const { storage, swap } = keyedChain();
    childKeys.set(storage, [fresh, netuid], [[3n, child]]);
    parentKeys.set(storage, [child, netuid], [[3n, fresh]]);
    swap(bob, undefined);
    expect(childKeys.exists(storage, fresh, netuid)).toBe(false);
    expect(parentKeys.exists(storage, child, netuid)).toBe(false);
  });

  it('waits on for what was to come, under the new name', () => {
    const { storage, swap } = keyedChain();
    pendingChildKeys.set(storage, [netuid, old], [[[4n, child]], 77]);
    pendingChildKeys.set(
      storage,
      [netuid, parent],
      [
        [
          [6n, old],
          [8n, child],
        ],
        78,
      ],
    );
    swap(bob, undefined);
    expect(pendingChildKeys.exists(storage, netuid, old)).toBe(false);
    expect(pendingChildKeys.get(storage, netuid, fresh)).toEqual([[[4n, child]], 77]);
    expect(pendingChildKeys.get(storage, netuid, parent)).toEqual([
      [
        [8n, child],
        [6n, fresh],
      ],
      78,
    ]);
  });

  it.each([
    { title: 'would be related to itself', error: 'InvalidChild', children: [[1n, fresh]] },
    {
      title: 'gives away more than everything',
      error: 'ProportionOverflow',
      children: [
        [HALF, child],
        [HALF, otherChild],
      ],
    },
    {
      title: 'is parent and child of the same hotkey',
      error: 'ChildParentInconsistency',
      children: [[1n, parent]],
    },
  ] as const)('stops the swap when it $title', ({ error, children }) => {
    const { storage, swap } = keyedChain();
    parentKeys.set(storage, [old, netuid], [[1n, parent]]);
    childKeys.set(storage, [old, netuid], children);
    expect(swap(bob, undefined).error).toBe(`SubtensorModule.${error}`);
  });

  it.each([
    { error: 'InvalidChild', waiting: [[1n, fresh]] },
    {
      error: 'TooManyChildren',
      waiting: [1, 2, 3, 4, 5, 6].map((at) => [1n, accountOf(40 + at)] as const),
    },
    {
      error: 'ProportionOverflow',
      waiting: [
        [HALF, child],
        [HALF, otherChild],
      ],
    },
    { error: 'ChildParentInconsistency', waiting: [[1n, parent]] },
  ] as const)(
    'stops the swap with $error where children wait that it must not have',
    ({ error, waiting }) => {
      const { storage, swap } = keyedChain();
      parentKeys.set(storage, [old, netuid], [[1n, parent]]);
      pendingChildKeys.set(storage, [netuid, old], [waiting, 5]);
      expect(swap(bob, undefined).error).toBe(`SubtensorModule.${error}`);
    },
  );
});

describe('a hotkey swap', () => {
  it('takes along what a subnet counts because of stake', () => {
    const { storage, swap } = keyedChain();
    for (const hotkey of [old, fresh]) {
      totalHotkeyAlphaLastEpoch.set(storage, [hotkey, netuid], alpha(10n));
      alphaDividendsPerSubnet.set(storage, [netuid, hotkey], alpha(20n));
      votingPower.set(storage, [netuid, hotkey], 30n);
    }
    swap(bob, undefined);
    expect(totalHotkeyAlphaLastEpoch.get(storage, fresh, netuid)).toBe(20n);
    expect(alphaDividendsPerSubnet.get(storage, netuid, fresh)).toBe(40n);
    expect(votingPower.get(storage, netuid, fresh)).toBe(60n);
    const left = [
      totalHotkeyAlphaLastEpoch.exists(storage, old, netuid),
      alphaDividendsPerSubnet.exists(storage, netuid, old),
      votingPower.exists(storage, netuid, old),
    ];
    expect(left).toEqual([false, false, false]);
  });

  it('takes along what root stake may claim and has claimed, so that nobody is paid twice', () => {
    const { storage, swap } = keyedChain();
    const claimable = [[netuid, I96F32.ofInteger(3n)]] as const;
    rootClaimable.set(storage, [old], claimable);
    rootClaimed.set(storage, [netuid, old, dave], 11n);
    autoParentDelegationEnabled.set(storage, [old], false);
    swap(bob, undefined);
    expect(rootClaimable.get(storage, fresh)).toEqual(claimable);
    expect(rootClaimable.exists(storage, old)).toBe(false);
    expect(rootClaimed.get(storage, netuid, fresh, dave)).toBe(11n);
    expect(rootClaimed.exists(storage, netuid, old, dave)).toBe(false);
    expect(autoParentDelegationEnabled.get(storage, fresh)).toBe(false);
  });

  it('in another subnet than root leaves root’s claims alone', () => {
    const { storage, swap, later } = keyedChain();
    later();
    const claimable = [[netuid, I96F32.ofInteger(3n)]] as const;
    rootClaimable.set(storage, [old], claimable);
    swap(bob, netuid);
    expect(rootClaimable.get(storage, old)).toEqual(claimable);
    expect(rootClaimable.exists(storage, fresh)).toBe(false);
  });

  it('is refused where the new hotkey has claims of its own', () => {
    const { storage, swap } = keyedChain();
    const refused = 'SubtensorModule.NewHotKeyNotCleanForRootSwap';
    rootClaimable.set(storage, [fresh], [[netuid, I96F32.zero]]);
    expect(swap(bob, undefined).error).toBe(refused);
    rootClaimable.remove(storage, fresh);
    rootClaimed.set(storage, [root, fresh, dave], 0n);
    expect(swap(bob, undefined).error).toBe(refused);
  });

  it('takes along commitments, the childkey take, automatic stakes and what waits to be paid', () => {
    const { storage, swap } = keyedChain();
    const commit = [[`0x${'ab'.repeat(32)}`, 1, 2, 3]] as const;
    weightCommits.set(storage, [netuid, old], commit);
    childkeyTake.set(storage, [old, netuid], 123);
    autoStakeDestination.set(storage, [dave, netuid], old);
    autoStakeDestinationColdkeys.set(storage, [old, netuid], [dave]);
    loadedEmission.set(
      storage,
      [netuid],
      [
        [child, 1n, 2n],
        [old, 3n, 4n],
      ],
    );
    swap(bob, undefined);
    expect(weightCommits.get(storage, netuid, fresh)).toEqual(commit);
    expect(childkeyTake.get(storage, fresh, netuid)).toBe(123);
    expect(autoStakeDestination.get(storage, dave, netuid)).toBe(fresh);
    expect(autoStakeDestinationColdkeys.get(storage, fresh, netuid)).toEqual([dave]);
    expect(loadedEmission.get(storage, netuid)).toEqual([
      [child, 1n, 2n],
      [fresh, 3n, 4n],
    ]);
    const left = [
      weightCommits.exists(storage, netuid, old),
      childkeyTake.exists(storage, old, netuid),
      autoStakeDestinationColdkeys.exists(storage, old, netuid),
    ];
    expect(left).toEqual([false, false, false]);
  });
});
