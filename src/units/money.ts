declare const unit: unique symbol;
type Tagged<Base, Name extends string> = Base & { readonly [unit]: Name };

/** TAO in its smallest step: 1 TAO is 1_000_000_000 rao. */
export type Rao = Tagged<bigint, 'rao'>;
/** Rao for one whole alpha: the scale in which the runtime quotes prices and takes limits. */
export type RaoPerAlpha = Tagged<bigint, 'rao-per-alpha'>;
/** Units of one subnet's alpha for one whole alpha of another: the scale of a swap's limit. */
export type AlphaPerAlpha = Tagged<bigint, 'alpha-per-alpha'>;
/** Number of a subnet, 0 (root) to 65535. */
export type Netuid = Tagged<number, 'netuid'>;
/** The smallest step of a subnet's token: 1 alpha is 1_000_000_000 units. */
export type AlphaUnits = Tagged<bigint, 'alpha-units'>;
/** A subnet's token. It carries its netuid because alpha of two subnets never adds up. */
export type Alpha = { readonly netuid: Netuid; readonly units: AlphaUnits };

/** Steps in one whole coin, TAO and alpha alike. */
export const STEPS_PER_COIN = 1_000_000_000n;
const DECIMALS = 9;

export const rao = (amount: bigint): Rao => amount as Rao;
export const raoPerAlpha = (amount: bigint): RaoPerAlpha => amount as RaoPerAlpha;
export const alpha = (netuid: Netuid, units: bigint): Alpha => ({
  netuid,
  units: units as AlphaUnits,
});

/** Writes smallest steps as an exact decimal number of coins: 1_500_000_000n is `1.5`. */
export function coinText(steps: bigint): string {
  const sign = steps < 0n ? '-' : '';
  const digits = (steps < 0n ? -steps : steps).toString().padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -DECIMALS)}${fraction && `.${fraction}`}`;
}
