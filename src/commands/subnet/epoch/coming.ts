import type { EpochSchedules, EpochTerms } from '../../../chain/epochs.js';
import { epochCalendar, type Rhythm } from '../../../consensus/schedule/calendar.js';
import { type Blocks, freezeWindow, revealWindow } from '../../../consensus/schedule/windows.js';
import type { Netuid } from '../../../units/money.js';

/** One epoch that is to come. */
export type ComingEpoch = {
  readonly netuid: Netuid;
  readonly tempo: number;
  readonly block: number;
  /** Blocks in which the owner can change nothing. */
  readonly frozen: Blocks | undefined;
  /** When weights that are committed before this epoch can be revealed; undefined without commit-reveal. */
  readonly reveal: Blocks | undefined;
};

/**
 * The next epochs of some subnets, earliest first, as all subnets of the chain let them run. A
 * subnet without a tempo has none.
 */
export function comingEpochs(
  schedules: EpochSchedules,
  netuids: readonly Netuid[],
  block: number,
  count: number,
): readonly ComingEpoch[] {
  const asked = schedules.subnets.filter(({ netuid }) => netuids.includes(netuid));
  const longest = Math.max(0, ...asked.map(({ revealPeriod }) => revealPeriod));
  const calendar = epochCalendar(
    schedules.subnets.map(rhythmOf),
    block,
    count + longest + 1,
    schedules.mostPerBlock,
  );
  return asked
    .flatMap((terms): readonly ComingEpoch[] => {
      const { netuid, tempo, commitReveal, revealPeriod } = terms;
      const rhythm = rhythmOf(terms);
      const epochs = calendar.get(netuid) ?? [];
      return epochs.slice(0, count).map((runs, place) => ({
        ...{ netuid, tempo, block: runs },
        frozen: freezeWindow(rhythm, epochs, place, schedules.freezeWindow),
        reveal: commitReveal ? revealWindow(rhythm, epochs, place, revealPeriod) : undefined,
      }));
    })
    .sort((left, right) => left.block - right.block || left.netuid - right.netuid);
}

/** What the schedules of consensus go by. */
export const rhythmOf = ({ netuid, tempo, clock }: EpochTerms): Rhythm =>
  clock ? { kind: 'clock', netuid, clock: { tempo, ...clock } } : { kind: 'fixed', netuid, tempo };
