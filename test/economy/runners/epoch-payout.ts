import type { AccountId } from '../../../src/economy/account.js';
import { epochPayout, type Payout } from '../../../src/economy/epoch-payout.js';
import { I96F32 } from '../../../src/economy/fixed-point.js';
import { proportionOfU64 } from '../../../src/economy/proportion.js';
import {
  bookRootDividend,
  raiseRate,
  rootOwed,
  wholeOwed,
} from '../../../src/economy/root-claim-book.js';
import type { SafeFloat } from '../../../src/economy/safe-float.js';
import {
  depositStake,
  EMPTY_SHARE,
  rewardAll,
  type SharePool,
  stakeOf,
} from '../../../src/economy/share-pool.js';
import type { AlphaUnits, Rao } from '../../../src/units/money.js';
import { accountOf } from './account-inputs.js';
import type { Runners } from './vectors.js';

type HotkeyInput = {
  readonly hotkey: bigint;
  readonly alpha: AlphaUnits;
  readonly rootTao: Rao;
  readonly owner: bigint;
  readonly take: bigint;
};
type PayoutInput = {
  readonly taoWeight: bigint;
  readonly subnetOwner: bigint;
  readonly subnetOwnerHotkey: bigint;
  readonly alphaOut: bigint;
  readonly hotkeys: readonly HotkeyInput[];
  readonly autoStake: { readonly coldkey: bigint; readonly hotkey: bigint } | null;
  readonly recycle: boolean;
  readonly pendingServer: AlphaUnits;
  readonly pendingValidator: AlphaUnits;
  readonly pendingRootAlpha: AlphaUnits;
  readonly pendingOwnerCut: AlphaUnits;
  readonly epoch: readonly {
    readonly hotkey: bigint;
    readonly incentive: AlphaUnits;
    readonly dividend: AlphaUnits;
  }[];
};

export const payoutRunners: Runners = {
  'emission.epochPayout': (input: PayoutInput) => {
    const { payouts, minerBurned } = payoutOf(input);
    const book = bookOf(input);
    for (const payout of payouts) book.apply(payout);
    const recycled = payouts
      .filter(({ kind }) => kind === 'recycle')
      .reduce((sum, { amount }) => sum + amount, 0n);
    return {
      hotkeys: input.hotkeys.map((hotkey) => hotkeyView(hotkey, input, book, payouts)),
      minerBurned,
      alphaOut: input.alphaOut - recycled,
    };
  },
};

function payoutOf(input: PayoutInput) {
  const named = new Map(input.hotkeys.map((hotkey) => [hotkey.hotkey, hotkey]));
  const rows = input.epoch.flatMap((row) => {
    const hotkey = named.get(row.hotkey);
    return hotkey ? [{ ...row, ...hotkey }] : [];
  });
  const autoStakeOf = (owner: bigint) =>
    input.autoStake?.coldkey === owner ? accountOf(input.autoStake.hotkey) : undefined;
  const owned = input.hotkeys.filter(({ owner }) => owner === input.subnetOwner);
  return epochPayout({
    pending: {
      server: input.pendingServer,
      validator: input.pendingValidator,
      rootAlpha: input.pendingRootAlpha,
      ownerCut: input.pendingOwnerCut,
    },
    incentives: rows.map(({ hotkey, owner, incentive }) => ({
      hotkey: accountOf(hotkey),
      owner: accountOf(owner),
      incentive,
      autoStake: autoStakeOf(owner),
    })),
    dividends: rows.map(({ hotkey, owner, take, alpha, rootTao, dividend }) => ({
      hotkey: accountOf(hotkey),
      owner: accountOf(owner),
      take,
      alpha,
      rootTao,
      dividend,
    })),
    taoWeight: proportionOfU64(input.taoWeight),
    owner: { coldkey: accountOf(input.subnetOwner), hotkey: accountOf(input.subnetOwnerHotkey) },
    ownerHotkeys: [...owned.map(({ hotkey }) => hotkey), input.subnetOwnerHotkey].map(accountOf),
    withheld: input.recycle ? 'recycle' : 'burn',
  });
}

/** Stake and root claims of one subnet, as storage would hold them. */
function bookOf({ hotkeys }: PayoutInput) {
  const pools = new Map<AccountId, SharePool<AlphaUnits>>();
  const shares = new Map<string, SafeFloat>();
  const rates = new Map<AccountId, I96F32>();
  const empty = { value: 0n as AlphaUnits, totalShares: EMPTY_SHARE };
  const poolOf = (hotkey: AccountId) => pools.get(hotkey) ?? empty;
  const shareOf = (hotkey: AccountId, coldkey: AccountId) =>
    shares.get(`${hotkey} ${coldkey}`) ?? EMPTY_SHARE;
  const deposit = (hotkey: AccountId, coldkey: AccountId, amount: AlphaUnits) => {
    const before = { pool: poolOf(hotkey), share: shareOf(hotkey, coldkey) };
    const after = depositStake(before, amount);
    pools.set(hotkey, after.pool);
    shares.set(`${hotkey} ${coldkey}`, after.share);
  };
  const named = new Map(hotkeys.map((one) => [accountOf(one.hotkey), one]));
  const bookRoot = (hotkey: AccountId, amount: AlphaUnits) => {
    const { rootTao = 0n as Rao, owner = 0n } = named.get(hotkey) ?? {};
    const dividend = bookRootDividend(amount, rootTao);
    if (dividend.kind === 'staked-to-owner') deposit(hotkey, accountOf(owner), dividend.alpha);
    else rates.set(hotkey, raiseRate(rates.get(hotkey) ?? I96F32.zero, dividend.rateIncrease));
  };
  for (const { hotkey, alpha } of hotkeys) {
    if (alpha > 0n) deposit(accountOf(hotkey), accountOf(201n), alpha);
  }
  return {
    apply: (payout: Payout) => {
      if (payout.kind === 'stake') deposit(payout.hotkey, payout.coldkey, payout.amount);
      if (payout.kind === 'dividend') {
        pools.set(payout.hotkey, rewardAll(poolOf(payout.hotkey), payout.amount));
      }
      if (payout.kind === 'root-dividend') bookRoot(payout.hotkey, payout.amount);
    },
    total: (hotkey: AccountId) => poolOf(hotkey).value,
    stake: (hotkey: AccountId, coldkey: AccountId) =>
      stakeOf(poolOf(hotkey), shareOf(hotkey, coldkey)),
    rate: (hotkey: AccountId) => rates.get(hotkey),
  };
}

function hotkeyView(
  { hotkey, rootTao }: HotkeyInput,
  { subnetOwner }: PayoutInput,
  book: ReturnType<typeof bookOf>,
  payouts: readonly Payout[],
) {
  const account = accountOf(hotkey);
  const paid = (kind: Payout['kind']) =>
    payouts
      .filter((payout) => payout.kind === kind && payout.hotkey === account)
      .reduce((sum, { amount }) => sum + amount, 0n);
  const rate = book.rate(account);
  // The file lists the same five coldkeys for each hotkey: 100 + hotkey, the owner, 103, 201, 202.
  const coldkeys = [100n + hotkey, subnetOwner, 103n, 201n, 202n];
  return {
    hotkey,
    totalAlpha: book.total(account),
    stakes: coldkeys.map((coldkey) => [coldkey, book.stake(account, accountOf(coldkey))]),
    alphaDividends: paid('dividend'),
    rootAlphaDividends: paid('root-dividend'),
    rootClaimable: rate ?? null,
    owedTo202: wholeOwed(rootOwed(rate ?? I96F32.zero, rootTao, 0n)),
  };
}
