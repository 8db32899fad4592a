import { type Alpha, alpha } from '../units/money.js';

const DAY_MS = 86_400_000n;

/** What the daily emission of a position is worked out from, all of one block. */
export type EmissionTerms = {
  readonly stake: Alpha;
  /** SubtensorModule.AlphaDividendsPerSubnet: paid to all stakers of the hotkey at the last epoch, after its take. */
  readonly hotkeyPaid: Alpha;
  /** SubtensorModule.TotalHotkeyAlpha. */
  readonly hotkeyTotal: Alpha;
  /** Blocks; undefined where there are no epochs. */
  readonly epochLength: number | undefined;
  /** Milliseconds; undefined where the runtime does not say. */
  readonly blockTime: number | undefined;
};

/**
 * Alpha that a position gains in a day if every epoch pays its hotkey what the last one paid: its
 * share of the hotkey's stake (run_coinbase.rs distribute_dividends_and_incentives raises all of
 * them alike) times the epochs of a day, rounded down. Undefined on root, whose stake earns in
 * other subnets, and where no epoch runs.
 */
export function emissionPerDay(terms: EmissionTerms): Alpha | undefined {
  const { stake, hotkeyPaid, hotkeyTotal, epochLength, blockTime } = terms;
  if (stake.netuid === 0 || !epochLength || !blockTime) return undefined;
  if (hotkeyTotal.units === 0n) return undefined;
  const epoch = BigInt(epochLength) * BigInt(blockTime);
  const perDay = (hotkeyPaid.units * stake.units * DAY_MS) / (hotkeyTotal.units * epoch);
  return alpha(stake.netuid, perDay);
}

/**
 * Alpha that a uid is paid in a day if every epoch pays it what the last one did, rounded down: its
 * own and what it hands on to its stakers. Undefined on root and where no epoch runs.
 */
export function paidPerDay(
  paid: Alpha,
  epochLength: number | undefined,
  blockTime: number | undefined,
): Alpha | undefined {
  if (paid.netuid === 0 || !epochLength || !blockTime) return undefined;
  const epoch = BigInt(epochLength) * BigInt(blockTime);
  return alpha(paid.netuid, (paid.units * DAY_MS) / epoch);
}
