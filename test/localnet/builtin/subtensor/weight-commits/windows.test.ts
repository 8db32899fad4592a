import { describe, expect, it } from 'vitest';
import { planReveal } from '../../../../../src/consensus/schedule/reveal-window.js';
import { scheduleOf } from '../../../../../src/localnet/builtin/pallets/subtensor/schedule.js';
import { subnetEpochIndex } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { revealPeriodEpochs } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { type Committing, committing, hashOf, NETUID, row, validator } from './committing.js';

const clockOf = ({ storage }: Committing) => ({
  ...scheduleOf(storage, NETUID),
  subnetEpochIndex: subnetEpochIndex.get(storage, NETUID),
});

/** Whether the commit could be revealed now; tried and undone. */
function isOpen(chain: Committing): boolean {
  chain.storage.begin();
  const answer = chain.send(validator, 'reveal_weights', row);
  chain.storage.rollback();
  return Array.isArray(answer);
}

describe.each([10, 99, 360])('the window of a commit at tempo %i', (tempo) => {
  it.each([1, 3])('is the one epoch that lies %i after it, block for block', (period) => {
    const chain = committing(tempo);
    revealPeriodEpochs.set(chain.storage, [NETUID], BigInt(period));
    const committed = 2 * tempo + 4;
    chain.leap(committed - 1);
    const planned = planReveal(clockOf(chain), committed - 1, period);
    chain.leap(committed);
    chain.send(validator, 'commit_weights', { commitHash: hashOf(validator) });
    const opens = (2 + period) * tempo;
    expect(planned).toEqual({ commitEpoch: 2, firstRevealBlock: opens });
    const seen = [opens - 1, opens, opens + tempo - 1, opens + tempo].map((block) => {
      chain.leap(block);
      return isOpen(chain);
    });
    expect(seen).toEqual([false, true, true, false]);
  });

  it('counts a commit in the block of an epoch to the epoch that begins there', () => {
    const chain = committing(tempo);
    chain.leap(tempo);
    chain.send(validator, 'commit_weights', { commitHash: hashOf(validator) });
    chain.leap(2 * tempo - 1);
    expect(isOpen(chain)).toBe(false);
    chain.leap(2 * tempo);
    expect(isOpen(chain)).toBe(true);
  });
});
