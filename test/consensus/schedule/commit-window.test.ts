import { describe, expect, it } from 'vitest';
import type { Rhythm } from '../../../src/consensus/schedule/calendar.js';
import { commitWindow, planCommit } from '../../../src/consensus/schedule/commit-window.js';
import {
  onceRevealedRound,
  revealRound,
  roundSeconds,
} from '../../../src/consensus/schedule/drand-round.js';
import {
  afterBlock,
  type EpochClock,
  epochIndexAt,
} from '../../../src/consensus/schedule/epoch-clock.js';
import { fixedEpochIndexAt } from '../../../src/consensus/schedule/fixed-tempo.js';
import { seededRandom } from '../../support/seeded-random.js';

const ROUNDS = Number(process.env.BTCLI_EPOCH_ROUNDS ?? 100);

/** The epochs of the blocks after one, walked block by block. */
function walk(rhythm: Rhythm, from: number, blocks: number): ReadonlyMap<number, number> {
  const epochs = new Map<number, number>();
  let clock = rhythm.kind === 'clock' ? rhythm.clock : undefined;
  for (let block = from + 1; block <= from + blocks; block += 1) {
    if (clock) {
      epochs.set(block, epochIndexAt(clock, block));
      clock = afterBlock(clock, block);
    } else if (rhythm.kind === 'fixed') epochs.set(block, fixedEpochIndexAt(rhythm, block));
  }
  return epochs;
}

function someRhythm(seed: number): { readonly rhythm: Rhythm; readonly at: number } {
  const random = seededRandom(seed);
  const at = 1_000 + random.below(1_000);
  const tempo = random.pick([2, 10, 99]);
  if (random.below(2) === 0) return { at, rhythm: { kind: 'fixed', netuid: 3, tempo } };
  const lastEpochBlock = at - random.below(tempo);
  const clock: EpochClock = {
    ...{ tempo, lastEpochBlock, subnetEpochIndex: 5 + random.below(9) },
    pendingEpochAt: random.below(4) === 0 ? at + 1 + random.below(3) : 0,
    blocksSinceLastStep: at - lastEpochBlock,
  };
  return { at, rhythm: { kind: 'clock', netuid: 3, clock } };
}

describe('nobody is told to reveal in a block that the chain refuses', () => {
  it('names the very blocks of the reveal epoch, and how the next block stands to them', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const { rhythm, at } = someRhythm(seed);
      const period = 1 + (seed % 3);
      const epochs = walk(rhythm, at, 700);
      const now = epochs.get(at + 1) ?? 0;
      for (const commitEpoch of [now, now - period, now - period - 1, now - 1]) {
        const { state, blocks } = commitWindow(rhythm, commitEpoch, period, at);
        const target = commitEpoch + period;
        expect(state).toBe(now < target ? 'too-early' : now === target ? 'open' : 'expired');
        const open = [...epochs].filter(([, epoch]) => epoch === target).map(([block]) => block);
        if (!blocks || open.length === 0) {
          expect(state, `seed ${seed}`).toBe('expired');
          continue;
        }
        expect(Math.max(blocks.from, at + 1), `seed ${seed}`).toBe(open[0]);
        expect(blocks.to, `seed ${seed}`).toBe(open.at(-1));
      }
    }
  });

  it('opens the window of a commit that is about to be made where its plan says', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const { rhythm, at } = someRhythm(seed);
      const period = 1 + (seed % 3);
      const plan = planCommit(rhythm, at, period);
      expect(plan?.commitEpoch).toBe(walk(rhythm, at, 1).get(at + 1));
      const window = plan && commitWindow(rhythm, plan.commitEpoch, period, at);
      expect(window).toMatchObject({ state: 'too-early' });
      expect(window?.blocks?.from, `seed ${seed}`).toBe(plan?.firstRevealBlock);
    }
  });

  it('promises no window on a subnet without epochs', () => {
    const still = { kind: 'fixed', netuid: 3, tempo: 0 } as const;
    expect(planCommit(still, 9, 1)).toBeUndefined();
    const clock: EpochClock = {
      ...{ tempo: 0, lastEpochBlock: 5, pendingEpochAt: 0 },
      ...{ subnetEpochIndex: 4, blocksSinceLastStep: 4 },
    };
    const stopped = { kind: 'clock', netuid: 3, clock } as const;
    expect(planCommit(stopped, 9, 1)).toBeUndefined();
    expect(commitWindow(stopped, 3, 1, 9)).toEqual({ state: 'open', blocks: undefined });
  });
});

describe('a timelocked commit opens in time for its reveal', () => {
  const drand = { genesisSeconds: 1_000, periodSeconds: 3 };
  const now = { block: 100, seconds: 2_000, blockSeconds: 12 };

  it('is readable a little later where the chain tries again in each block', () => {
    const round = revealRound(drand, now, 160);
    expect(roundSeconds(drand, round)).toBeGreaterThan(2_000 + 62 * 12);
    expect(roundSeconds(drand, round)).toBeLessThanOrEqual(2_000 + 63 * 12);
  });

  it('is readable a little earlier where the chain tries once', () => {
    const round = onceRevealedRound(drand, now, 160);
    const end = 2_000 + 59 * 12;
    expect(roundSeconds(drand, round)).toBeLessThan(end - 5 * 12);
    expect(roundSeconds(drand, round)).toBeGreaterThan(end - 8 * 12);
  });

  it('names no round before the first', () => {
    expect(revealRound({ ...drand, genesisSeconds: 1e9 }, now, 160)).toBe(1);
  });
});
