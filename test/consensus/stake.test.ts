import { expect, it } from 'vitest';
import { activityCutoffBlocks } from '../../src/consensus/activity.js';
import { weightedStake } from '../../src/consensus/stake.js';

it('weighs TAO by the 32 bits the runtime keeps of the TAO weight', () => {
  expect(weightedStake(5n, 0n, 971_718_665_099_567_868n)).toBe(5n << 64n);
  expect(weightedStake(0n, 1n, 2n ** 64n - 1n)).toBe(1n << 64n);
  expect(weightedStake(0n, 1n << 32n, 971_718_665_099_567_868n)).toBe(226_245_882n << 64n);
});

it('reads the activity cutoff as tempos, never below one block', () => {
  expect(activityCutoffBlocks(13_889, 360)).toBe(5000);
  expect(activityCutoffBlocks(1, 10)).toBe(1);
});
