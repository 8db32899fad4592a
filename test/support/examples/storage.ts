import { ALICE, addressOf } from './keys.js';

/** A value of SubtensorModule and where it is stored; undefined where it is not to be. */
export type Value = readonly [item: string, keys: readonly unknown[], value: unknown];

/** TAO in the pool of a subnet. */
export const DEPTH = 10n ** 15n;

/** Deep enough that no example moves a price past its limit. */
const pool = (netuid: number): readonly Value[] => [
  ['subnetTAO', [netuid], DEPTH],
  ['subnetAlphaIn', [netuid], 10n ** 16n],
];

/** What no call sets: an owner and a pool for the subnet of genesis. */
export const firstSubnet: readonly Value[] = [
  ['subnetOwner', [1], ALICE],
  ['subnetOwnerHotkey', [1], ALICE],
  ...pool(1),
];

const row = (other: number) => [
  [1, 65_535],
  [2, other],
];
/** What would take days of blocks, or a price that falls. */
export const laterOn: readonly Value[] = [
  ...[2, 3, 4, 5].flatMap(pool),
  ['networkLastLockCost', [], 400_000_000_000n],
  ['coldkeySwapAnnouncementDelay', [], 5],
  ['tokenSymbol', [6], '0xd296'],
  ['childkeyTake', [addressOf('//Alice/default'), 1], 3276],
  ['weights', [1, 3], row(30_000)],
  ['weights', [1, 7], row(20_000)],
];

const owed = { bits: 50n << 32n };

/** Fifty alpha of two subnets for each that //Alice has on root; a chain pays it out by itself. */
export const rootDividends: readonly Value[] = [
  [
    'rootClaimable',
    [addressOf('//Alice/default')],
    new Map([
      [1, owed],
      [2, owed],
    ]),
  ],
];
