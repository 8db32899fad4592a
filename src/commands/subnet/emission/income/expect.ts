import type { Metagraph, Neuron } from '../../../../chain/metagraph.js';
import type { PendingEmission } from '../../../../economy/pending-emission.js';
import { type Alpha, alpha } from '../../../../units/money.js';

const DAY_MS = 86_400_000n;

/** What a uid can expect of the next epochs. */
export type Income = {
  /** For its miner: the owner of the hotkey gets it as stake. */
  readonly mining: Alpha;
  /** For its validator: the hotkey's take, and what its stakers and parents get. */
  readonly validating: Alpha;
};

/**
 * What one epoch pays a uid if it collects in every block what the next one adds, and if incentive
 * and dividends stay what the last epoch found; rounded down. The subnet owner's own miners get
 * nothing, and without any incentive validators get the miners' half too.
 */
export function incomeOf(
  neuron: Neuron,
  { netuid, ownerColdkey, neurons }: Metagraph,
  perBlock: PendingEmission,
  epochLength: number,
): Income {
  const incentives = sum(neurons.map(({ incentive }) => incentive));
  const dividends = sum(neurons.map(({ dividends: share }) => share));
  const blocks = BigInt(epochLength);
  // Consensus gives miners half of all that waits, whatever became of root's part.
  const waiting = perBlock.server + perBlock.validator + perBlock.rootAlpha;
  const forMiners = incentives > 0n ? waiting : 0n;
  const forValidators = perBlock.validator + (incentives > 0n ? 0n : perBlock.server);
  const isOwners = neuron.coldkey === ownerColdkey;
  const part = (whole: bigint, share: number | undefined, shares: bigint) =>
    alpha(netuid, shares > 0n ? (whole * blocks * BigInt(share ?? 0)) / shares : 0n);
  return {
    mining: part(isOwners ? 0n : forMiners, neuron.incentive, 2n * incentives),
    validating: part(forValidators, neuron.dividends, dividends),
  };
}

/** The same for a day, rounded down; undefined where blocks keep no time. */
export function perDay(
  { netuid, units }: Alpha,
  epochLength: number,
  blockTime: number | undefined,
): Alpha | undefined {
  if (!blockTime) return undefined;
  return alpha(netuid, (units * DAY_MS) / (BigInt(epochLength) * BigInt(blockTime)));
}

const sum = (shares: readonly (number | undefined)[]): bigint =>
  shares.reduce<bigint>((all, share) => all + BigInt(share ?? 0), 0n);
