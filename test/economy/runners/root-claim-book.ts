import { I96F32 } from '../../../src/economy/fixed-point.js';
import {
  bookRootDividend,
  claimedAfterStaking,
  claimedAfterUnstaking,
  raiseRate,
  rootOwed,
  wholeOwed,
} from '../../../src/economy/root-claim-book.js';
import type { SafeFloat } from '../../../src/economy/safe-float.js';
import {
  depositStake,
  EMPTY_SHARE,
  type SharePool,
  stakeOf,
  withdrawStake,
} from '../../../src/economy/share-pool.js';
import type { AlphaUnits, Rao } from '../../../src/units/money.js';
import type { Runners } from './vectors.js';

type ClaimStep = {
  readonly op: 'stakeRoot' | 'unstakeRoot' | 'dividend';
  readonly coldkey: bigint;
  readonly amount: bigint;
};

export const rootClaimRunners: Runners = { 'stake.rootClaimBook': runClaimBook };

function runClaimBook({ steps }: { readonly steps: readonly ClaimStep[] }) {
  const coldkeys = [201n, 202n];
  const shares = new Map<bigint, SafeFloat>();
  const claimed = new Map<bigint, bigint>();
  let root: SharePool<Rao> = { value: 0n as Rao, totalShares: EMPTY_SHARE };
  let rate: I96F32 | undefined;
  let ownerAlpha = 0n;
  const rootStake = (coldkey: bigint) => stakeOf(root, shares.get(coldkey) ?? EMPTY_SHARE);
  const move = ({ op, coldkey, amount }: ClaimStep) => {
    const before = { pool: root, share: shares.get(coldkey) ?? EMPTY_SHARE };
    const change = op === 'stakeRoot' ? depositStake : withdrawStake;
    const after = change(before, amount as Rao);
    root = after.pool;
    shares.set(coldkey, after.share);
    const claim = op === 'stakeRoot' ? claimedAfterStaking : claimedAfterUnstaking;
    if (rate !== undefined) {
      claimed.set(coldkey, claim(claimed.get(coldkey) ?? 0n, rate, amount as Rao));
    }
  };
  const book = (amount: bigint) => {
    const dividend = bookRootDividend(amount as AlphaUnits, root.value);
    if (dividend.kind === 'claimable') rate = raiseRate(rate ?? I96F32.zero, dividend.rateIncrease);
    else ownerAlpha += dividend.alpha;
  };
  return {
    steps: steps.map((step) => {
      if (step.op === 'dividend') book(step.amount);
      else move(step);
      const owed = coldkeys.map((coldkey) =>
        rootOwed(rate ?? I96F32.zero, rootStake(coldkey), claimed.get(coldkey) ?? 0n),
      );
      return {
        rootStake: root.value,
        rate: rate ?? null,
        claimed: coldkeys.map((coldkey) => claimed.get(coldkey) ?? 0n),
        owed: owed.map(wholeOwed),
        owedFixed: owed,
        ownerAlphaOnSubnet: ownerAlpha,
      };
    }),
  };
}
