import type { U64F64 } from '../../../src/economy/fixed-point.js';
import { type SafeFloat, safeFloatOfFixed } from '../../../src/economy/safe-float.js';
import {
  buysShares,
  chargeAll,
  depositStake,
  EMPTY_SHARE,
  rewardAll,
  type ShareChange,
  type SharePool,
  stakeOf,
  withdrawStake,
} from '../../../src/economy/share-pool.js';
import { pairOf } from './safe-float.js';
import type { Runners } from './vectors.js';

type PoolStep =
  | { readonly op: 'increase' | 'decrease'; readonly coldkey: bigint; readonly amount: bigint }
  | { readonly op: 'increaseAll' | 'decreaseAll'; readonly amount: bigint };
type PoolCase = {
  readonly initial: {
    readonly legacyAlpha: Readonly<Record<string, U64F64>>;
    readonly legacyTotalHotkeyShares: U64F64;
    readonly totalHotkeyAlpha: bigint;
  } | null;
  readonly steps: readonly PoolStep[];
};

export const sharePoolRunners: Runners = { 'stake.pool': runPool };

const stored = (share: SafeFloat) => (share.mantissa === 0n ? null : pairOf(share));

/** Plays the storage of one hotkey: old shares stay in their old map until first written. */
function runPool({ initial, steps }: PoolCase) {
  const legacy = new Map<string, U64F64>(Object.entries(initial?.legacyAlpha ?? {}));
  const shares = new Map<string, SafeFloat>();
  let legacyTotal = initial?.legacyTotalHotkeyShares;
  let pool: SharePool<bigint> = {
    value: initial?.totalHotkeyAlpha ?? 0n,
    totalShares: legacyTotal === undefined ? EMPTY_SHARE : safeFloatOfFixed(legacyTotal),
  };
  const shareHeld = (coldkey: string) => {
    const old = legacy.get(coldkey);
    return old === undefined ? (shares.get(coldkey) ?? EMPTY_SHARE) : safeFloatOfFixed(old);
  };
  const write = (coldkey: string, before: ShareChange<bigint>, after: ShareChange<bigint>) => {
    if (after.pool === before.pool) return;
    legacy.delete(coldkey);
    legacyTotal = undefined;
    shares.set(coldkey, after.share);
    pool = after.pool;
  };
  const apply = (step: PoolStep) => {
    if (!('coldkey' in step)) {
      pool = (step.op === 'increaseAll' ? rewardAll : chargeAll)(pool, step.amount);
      return;
    }
    const coldkey = step.coldkey.toString();
    const before = { pool, share: shareHeld(coldkey) };
    const change = step.op === 'increase' ? depositStake : withdrawStake;
    write(coldkey, before, change(before, step.amount));
  };
  const coldkeyView = (coldkey: string) => ({
    share: legacy.has(coldkey) ? null : stored(shareHeld(coldkey)),
    legacyShare: legacy.get(coldkey) ?? null,
    value: stakeOf(pool, shareHeld(coldkey)),
  });
  return {
    steps: steps.map((step) => {
      const tried = step.op === 'increase' ? { sharesNonZero: buysShares(pool, step.amount) } : {};
      apply(step);
      return {
        ...tried,
        totalHotkeyAlpha: pool.value,
        totalShares: legacyTotal === undefined ? stored(pool.totalShares) : null,
        legacyTotalShares: legacyTotal ?? null,
        coldkeys: Object.fromEntries(['1', '2', '3'].map((key) => [key, coldkeyView(key)])),
      };
    }),
  };
}
