import type { Simulation } from '../../../consensus/lab/simulate.js';
import { coinText } from '../../../units/money.js';
import { ratio, ratioText } from '../../../units/ratio.js';
import type { LabReport } from './lab.js';

/** What one epoch would store of a neuron; scores are u16. */
export type Scores = {
  readonly stakeWeight: number;
  readonly consensus: number;
  readonly incentive: number;
  readonly dividends: number;
  readonly validatorTrust: number;
  /** Smallest units of alpha. */
  readonly emission: bigint;
  /** The permit it will hold afterwards. */
  readonly permit: boolean;
  readonly active: boolean;
};

/** A neuron's scores as things are and with the changes; undefined where it is not there. */
export type Comparison = {
  readonly uid: number;
  readonly hotkey: string | undefined;
  readonly before: Scores | undefined;
  readonly after: Scores;
};

export function comparisons(report: LabReport): readonly Comparison[] {
  const { state, before, after, mechanism, changes } = report;
  const removed = new Set(
    changes.flatMap(({ change }) => (change.kind === 'remove' ? [change.uid] : [])),
  );
  return after.subnet.emission.map((_, uid) => ({
    uid,
    hotkey: removed.has(uid) ? undefined : state.neurons[uid]?.hotkey,
    before: state.neurons[uid] && scoresOf(before, mechanism, uid),
    after: scoresOf(after, mechanism, uid),
  }));
}

function scoresOf({ subnet, mechanisms }: Simulation, mechanism: number, uid: number): Scores {
  return {
    stakeWeight: subnet.stakeWeight[uid] ?? 0,
    consensus: subnet.consensus[uid] ?? 0,
    incentive: mechanisms[mechanism]?.incentive[uid] ?? 0,
    dividends: subnet.dividends[uid] ?? 0,
    validatorTrust: subnet.validatorTrust[uid] ?? 0,
    emission: subnet.emission[uid] ?? 0n,
    permit: subnet.validatorPermit[uid] ?? false,
    active: subnet.active[uid] ?? false,
  };
}

/** How a score moved, with its sign; undefined where it did not. */
export function ratioMoved(before: number, after: number): string | undefined {
  if (before === after) return undefined;
  const size = ratioText(ratio(Math.abs(after - before)));
  return `${after > before ? '+' : '-'}${size}`;
}

/** How an amount moved, with its sign; undefined where it did not. */
export function amountMoved(before: bigint, after: bigint): string | undefined {
  if (before === after) return undefined;
  const size = coinText(after > before ? after - before : before - after);
  return `${after > before ? '+' : '-'}${size}`;
}
