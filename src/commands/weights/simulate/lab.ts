import { runEpoch } from '../../../consensus/epoch.js';
import { withChanges } from '../../../consensus/lab/change.js';
import { type Explanation, explain } from '../../../consensus/lab/explain.js';
import {
  type EpochRunner,
  quickly,
  type Simulation,
  simulate,
} from '../../../consensus/lab/simulate.js';
import type { LabState } from '../../../consensus/lab/state.js';
import { sweepChange, sweepValues } from '../../../consensus/lab/sweep.js';
import type { Context } from '../../../context.js';
import type { BlockRef } from '../../../units/block.js';
import type { ToldChange } from './typed-changes.js';
import type { ToldSweep } from './typed-sweep.js';

/** One value of a sweep, and the watched neuron's scores under it. */
export type SweepPoint = {
  readonly value: bigint;
  readonly incentive: number;
  readonly dividends: number;
  readonly consensus: number;
  /** Smallest units of alpha. */
  readonly emission: bigint;
};

export type SweepReport = {
  readonly told: ToldSweep;
  readonly watched: number;
  readonly points: readonly SweepPoint[];
};

export type LabReport = {
  /** As it was read; uids that a change adds come after its own. */
  readonly state: LabState;
  readonly source: 'chain' | 'file';
  /** The block it was read at; undefined for a file. */
  readonly at: BlockRef | undefined;
  readonly mechanism: number;
  readonly changes: readonly ToldChange[];
  readonly before: Simulation;
  readonly after: Simulation;
  readonly explanation: Explanation | undefined;
  readonly sweep: SweepReport | undefined;
};

/** How often a sweep tells how far it is. */
const STEPS = 20;

/** What BTCLI_PLAIN asks for is computed in BigInt alone, which ends with the same. */
export const runnerFor = ({ env }: Pick<Context, 'env'>): EpochRunner =>
  env.BTCLI_PLAIN ? runEpoch : quickly;

/** The changed state as it would be before the epoch. */
export const changedState = (
  state: LabState,
  changes: readonly ToldChange[],
  mechanism: number,
): LabState =>
  withChanges(
    state,
    changes.map(({ change }) => change),
    mechanism,
  );

/** Where a uid's scores come from under one mechanism's weights. */
export function explained(
  { mechanisms }: Simulation,
  mechanism: number,
  uid: number,
): Explanation | undefined {
  const result = mechanisms[mechanism];
  return result && explain(result, uid);
}

/** Simulates every value of a sweep, telling how far it is. */
export async function runSweep(
  told: ToldSweep,
  points: number,
  { state, mechanism, watched }: { state: LabState; mechanism: number; watched: number },
  ctx: Context,
): Promise<SweepReport> {
  const run = runnerFor(ctx);
  const values = sweepValues(told.sweep, points);
  const found: SweepPoint[] = [];
  const size = Math.ceil(points / STEPS);
  for (let from = 0; from < points; from += size) {
    const some = values.slice(from, from + size);
    const work = async () => {
      for (const value of some) {
        // Whoever watches sees nothing while the event loop waits.
        await new Promise(setImmediate);
        found.push(pointOf(value));
      }
    };
    await ctx.during(`simulating value ${from + some.length} of ${points}`, work());
  }
  return { told, watched, points: found };

  function pointOf(value: bigint): SweepPoint {
    const change = sweepChange(told.sweep, value, state, mechanism);
    const { subnet, mechanisms } = simulate(withChanges(state, [change], mechanism), run);
    return {
      value,
      incentive: mechanisms[mechanism]?.incentive[watched] ?? 0,
      dividends: subnet.dividends[watched] ?? 0,
      consensus: subnet.consensus[watched] ?? 0,
      emission: subnet.emission[watched] ?? 0n,
    };
  }
}
