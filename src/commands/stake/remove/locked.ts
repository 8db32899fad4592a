import { refuse } from '../../../errors.js';
import { type AlphaUnits, coinText, type Netuid, type Rao } from '../../../units/money.js';
import { alphaFor } from '../../../units/trade.js';
import { afterFee, lockedStake, onlyFree } from '../trade/unlocked.js';
import type { Facts, Held } from './plan.js';

type Taken = Held & { readonly amount: AlphaUnits };

/**
 * Refuses to sell more in a subnet than is not locked there (SubtensorModule.ensure_available_to_unstake).
 * The whole of a position is not cut down to what is free of it: it is sold whole, or not. A fee in
 * alpha goes off first; the chain lets a single sale pay so.
 */
export function mustBeFree(
  taken: readonly Taken[],
  { available, pools }: Pick<Facts, 'available' | 'pools'>,
  feeInAlpha?: Rao,
): void {
  for (const [netuid, { available: free }] of available) {
    const here = taken.filter(({ position }) => position.netuid === netuid);
    const price = pools.get(netuid)?.price;
    const fee = feeInAlpha && price ? alphaFor(feeInAlpha, price) : 0n;
    const sums = { amount: sum(here.map(({ amount }) => amount)), free: free.units };
    const stake = sum(here.map((each) => each.stake.units));
    const left = afterFee({ ...sums, stake }, fee);
    if (left.takes > left.free) throw tooMuch(netuid, left.free, taken.length);
  }
}

const tooMuch = (netuid: Netuid, free: AlphaUnits, positions: number) =>
  positions === 1
    ? lockedStake(netuid, free, { verb: 'sell' })
    : refuse(
        'not-allowed',
        onlyFree(netuid, free),
        `sell at most ${coinText(free)} of it in all, leave it out with --exclude-netuid ${netuid}, or use \`btcli stake exit\`, which lets locked positions stay`,
      );

const sum = (amounts: readonly AlphaUnits[]): AlphaUnits =>
  amounts.reduce<bigint>((all, each) => all + each, 0n) as AlphaUnits;
