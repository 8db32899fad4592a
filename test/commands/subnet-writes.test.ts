import { describe, expect, test } from 'vitest';
import { cases, hash, input, subnetScene } from '../support/subnet-scene.js';

describe('what a subnet command signs is what it showed, and only when approved', () => {
  test.each(cases)('$title', async (write) => {
    const { context, chain, seen, done } = subnetScene(write, { answers: [true] });
    expect(await write.command.run(input as never, context)).toMatchObject({ did: write.did });
    done();
    expect(seen.steps).toEqual(['shown', 'approved', 'unlocked', 'recorded']);
    expect(chain.sent).toEqual([write.call]);
  });

  test.each(cases)('$title signs nothing when the operator declines', async (write) => {
    const { context, chain, seen } = subnetScene(write, { answers: [false] });
    await expect(write.command.run(input as never, context)).rejects.toMatchObject({
      code: 'declined',
    });
    expect({ steps: seen.steps, sent: chain.sent }).toEqual({
      steps: ['shown', 'declined'],
      sent: [],
    });
  });

  test.each(cases)('$title never reports what its block does not show', async (write) => {
    const { context } = subnetScene(write, { works: false, answers: [true] });
    await expect(write.command.run(input as never, context)).rejects.toMatchObject({
      code: 'check-failed',
      exitStatus: 7,
      details: { hash, block: 9 },
    });
  });
});
