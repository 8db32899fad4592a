import { describe, expect, it } from 'vitest';
import { epochCalendar, type Rhythm } from '../../../src/consensus/schedule/calendar.js';
import {
  afterBlock,
  type EpochClock,
  isEpochDue,
} from '../../../src/consensus/schedule/epoch-clock.js';
import { fixedEpochRuns, planFixedReveal } from '../../../src/consensus/schedule/fixed-tempo.js';
import { planReveal } from '../../../src/consensus/schedule/reveal-window.js';
import { freezeWindow, revealWindow } from '../../../src/consensus/schedule/windows.js';
import { seededRandom } from '../../support/seeded-random.js';

const ROUNDS = Number(process.env.BTCLI_EPOCH_ROUNDS ?? 200);
const EPOCHS = 8;

/** The blocks in which a clock runs, walked one by one. */
function walked(start: EpochClock, from: number, count: number): readonly number[] {
  const epochs: number[] = [];
  let clock = start;
  for (let block = from + 1; epochs.length < count; block += 1) {
    const waited = { ...clock, blocksSinceLastStep: clock.blocksSinceLastStep + 1 };
    if (isEpochDue(waited, block)) epochs.push(block);
    clock = afterBlock(clock, block);
  }
  return epochs;
}

const arbitraryClock = (seed: number) => {
  const random = seededRandom(seed);
  const at = 1_000 + random.below(1_000);
  const tempo = random.pick([1, 2, 10, 99, 360]);
  const lastEpochBlock = at - random.below(2 * tempo);
  const clock: EpochClock = {
    ...{ tempo, lastEpochBlock, subnetEpochIndex: random.below(9) },
    pendingEpochAt: random.below(3) === 0 ? at + random.below(5) : 0,
    blocksSinceLastStep: random.pick([at - lastEpochBlock, 50_390, 0]),
  };
  return { at, clock };
};

describe('a calendar of one subnet', () => {
  it('names the blocks that its clock comes to, block by block', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const { at, clock } = arbitraryClock(seed);
      const rhythm: Rhythm = { kind: 'clock', netuid: 1, clock };
      const calendar = epochCalendar([rhythm], at, EPOCHS).get(1);
      expect(calendar, `seed ${seed}`).toEqual(walked(clock, at, EPOCHS));
    }
  });

  it('opens the reveal where a commit of the next block says it opens', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const { at, clock: any } = arbitraryClock(seed);
      // A subnet that was left behind too long is not planned for.
      const clock = { ...any, blocksSinceLastStep: 0 };
      const period = 1 + (seed % 3);
      const rhythm: Rhythm = { kind: 'clock', netuid: 1, clock };
      const epochs = epochCalendar([rhythm], at, period + 3).get(1) ?? [];
      // A commit in the block of an epoch is after it.
      const place = epochs[0] === at + 1 ? 1 : 0;
      const window = revealWindow(rhythm, epochs, place, period);
      const plan = planReveal(clock, at, period);
      expect(window?.from, `seed ${seed}`).toBe(plan?.firstRevealBlock);
    }
  });

  it('goes by the block number alone in runtimes before 423', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const random = seededRandom(seed);
      const [at, netuid] = [random.below(5_000), random.below(130)];
      const subnet = { netuid, tempo: random.pick([1, 10, 99, 360]) };
      const rhythm: Rhythm = { kind: 'fixed', ...subnet };
      const epochs = epochCalendar([rhythm], at, 6).get(netuid) ?? [];
      const span = (epochs.at(-1) ?? 0) - at;
      const all = Array.from({ length: span }, (_, index) => at + 1 + index);
      expect(epochs).toEqual(all.filter((block) => fixedEpochRuns(subnet, block)));
      const { firstRevealBlock } = planFixedReveal(subnet, at + 1, 2);
      expect(revealWindow(rhythm, epochs, 0, 2)?.from).toBe(firstRevealBlock);
    }
  });

  it('is empty without a tempo', () => {
    const clock = { ...arbitraryClock(1).clock, tempo: 0 };
    const rhythms: readonly Rhythm[] = [
      { kind: 'clock', netuid: 1, clock },
      { kind: 'fixed', netuid: 2, tempo: 0 },
    ];
    expect([...epochCalendar(rhythms, 9, 3).values()]).toEqual([[], []]);
  });
});

describe('the blocks in which an owner can change nothing', () => {
  const clock: EpochClock = {
    ...{ tempo: 20, lastEpochBlock: 100, pendingEpochAt: 0, subnetEpochIndex: 0 },
    blocksSinceLastStep: 0,
  };

  it('end before the epoch by the clock, and with it by the number', () => {
    const byClock: Rhythm = { kind: 'clock', netuid: 1, clock };
    expect(freezeWindow(byClock, [120, 140], 1, 10)).toEqual({ from: 131, to: 139 });
    const byNumber: Rhythm = { kind: 'fixed', netuid: 1, tempo: 20 };
    expect(freezeWindow(byNumber, [120, 141], 1, 10)).toEqual({ from: 132, to: 141 });
  });

  it('last until an epoch that was put off has run', () => {
    const byClock: Rhythm = { kind: 'clock', netuid: 1, clock };
    expect(freezeWindow(byClock, [122, 142], 0, 10)).toEqual({ from: 111, to: 121 });
    expect(freezeWindow(byClock, [122, 142], 1, 0)).toBeUndefined();
  });
});
