import type { AlphaUnits } from '../units/money.js';
import { type AccountId, byAccount } from './account.js';
import { U64F64 } from './fixed-point.js';

/** Conviction behind one hotkey, of all its locks, rolled forward to the block. */
export type HotkeyConviction = { readonly hotkey: AccountId; readonly conviction: U64F64 };

/** A subnet younger than this keeps its owner: 7200 blocks a day and a quarter day over 365. */
const ONE_YEAR = 7_200 * 365 + 1_800;

/**
 * The hotkey whose owner takes a subnet over at its epoch; undefined while the subnet is younger
 * than a year or conviction is below a tenth of SubnetAlphaOut
 * (SubtensorModule.change_subnet_owner_if_needed).
 */
export function convictionWinner(
  convictions: readonly HotkeyConviction[],
  alphaOut: AlphaUnits,
  registeredAt: number,
  block: number,
): AccountId | undefined {
  const total = convictions.map(({ conviction }) => conviction).reduce(U64F64.add, U64F64.zero);
  const tenfold = U64F64.multiply(total, U64F64.ofInteger(10n));
  if (alphaOut === 0n || block < registeredAt + ONE_YEAR) return undefined;
  return tenfold < U64F64.ofInteger(alphaOut) ? undefined : strongest(convictions)?.hotkey;
}

/** On a tie the account that comes last. */
const strongest = (convictions: readonly HotkeyConviction[]): HotkeyConviction | undefined =>
  [...convictions]
    .sort((a, b) => byAccount(a.hotkey, b.hotkey))
    .reduce<HotkeyConviction | undefined>(
      (best, next) => (best && best.conviction > next.conviction ? best : next),
      undefined,
    );
