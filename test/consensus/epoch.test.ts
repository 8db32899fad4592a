import { describe, expect, it } from 'vitest';
import { runEpoch } from '../../src/consensus/epoch.js';
import { epochRules } from '../../src/consensus/rules.js';
import { neuron, subnet } from './subnet.js';

const FULL = 65_535;

/** Uids with any weight that counts in a row. */
const countedTargets = (result: ReturnType<typeof runEpoch>, uid: number) =>
  result.terms.weights[uid]?.map(([target]) => target);

describe('who is paid', () => {
  it('pays a lone validator all dividends and its miner all incentive', () => {
    const result = runEpoch(subnet([neuron({ stake: 5n, weights: [[1, FULL]] }), neuron()]));
    expect(result.incentive).toEqual([0, FULL]);
    expect(result.dividends).toEqual([FULL, 0]);
    expect(result.serverEmission).toEqual([0n, 500_000n]);
    expect(result.validatorEmission).toEqual([500_000n, 0n]);
    expect(result.bonds).toEqual([[[1, 6553]], []]);
  });

  it('never pays out more than the emission', () => {
    const weights = [
      [0, 3],
      [1, 5],
      [2, 7],
      [3, 11],
    ] as const;
    const stakes = [3n, 7n, 11n, 13n];
    const result = runEpoch(subnet(stakes.map((stake) => neuron({ stake, weights }))));
    const paid = [...result.serverEmission, ...result.validatorEmission];
    const total = paid.reduce((sum, amount) => sum + amount, 0n);
    expect(total).toBeLessThanOrEqual(1_000_000n);
    expect(total).toBeGreaterThan(999_980n);
  });

  it('shares by active stake when nobody set weights', () => {
    const inactive = { lastUpdate: 10 };
    const input = subnet(
      [neuron({ stake: 1n }), neuron({ stake: 3n }), neuron({ stake: 4n, ...inactive })],
      {
        hyperparameters: { activityCutoff: 100 },
      },
    );
    const result = runEpoch(input);
    expect(result.validatorEmission).toEqual([250_000n, 750_000n, 0n]);
    expect(result.serverEmission).toEqual([0n, 0n, 0n]);
    expect(result.active).toEqual([true, true, false]);
  });

  it('shares by all stake when every validator is inactive', () => {
    const lastUpdate = 10;
    const result = runEpoch(
      subnet([neuron({ stake: 1n, lastUpdate }), neuron({ stake: 3n, lastUpdate })], {
        hyperparameters: { activityCutoff: 100 },
      }),
    );
    expect(result.emission).toEqual([250_000n, 750_000n]);
  });

  it('pays nobody when there is no stake, and grants no permit', () => {
    const result = runEpoch(subnet([neuron(), neuron()]));
    expect(result.emission).toEqual([0n, 0n]);
    expect(result.validatorPermit).toEqual([false, false]);
  });

  it('answers for a subnet without neurons', () => {
    expect(runEpoch(subnet([])).emission).toEqual([]);
  });
});

describe('which weights count', () => {
  const row = [
    [0, FULL],
    [1, FULL],
  ] as const;

  it('ignores a self-weight, except the subnet owner’s', () => {
    const neurons = [neuron({ stake: 1n, weights: row }), neuron({ stake: 1n, weights: row })];
    expect(countedTargets(runEpoch(subnet(neurons)), 0)).toEqual([1]);
    expect(countedTargets(runEpoch(subnet(neurons, { ownerUid: 0 })), 0)).toEqual([0, 1]);
    expect(countedTargets(runEpoch(subnet(neurons, { ownerUid: 0 })), 1)).toEqual([0]);
  });

  it('ignores a weight as old as the registration it points at', () => {
    const validator = neuron({
      stake: 1n,
      lastUpdate: 500,
      weights: [
        [1, 1],
        [2, 1],
      ],
    });
    const result = runEpoch(
      subnet([validator, neuron({ registeredAt: 500 }), neuron({ registeredAt: 499 })]),
    );
    expect(countedTargets(result, 0)).toEqual([2]);
  });

  it('ignores a weight on a uid that no longer exists', () => {
    const result = runEpoch(
      subnet([
        neuron({
          stake: 1n,
          weights: [
            [1, 1],
            [9, 1],
          ],
        }),
        neuron(),
      ]),
    );
    expect(countedTargets(result, 0)).toEqual([1]);
  });

  it('ignores the weights of a neuron without a permit, however large its stake', () => {
    const bystander = neuron({ stake: 9n, validatorPermit: false, weights: [[2, FULL]] });
    const result = runEpoch(
      subnet([neuron({ stake: 1n, weights: [[2, 1]] }), bystander, neuron()]),
    );
    expect(countedTargets(result, 1)).toEqual([]);
    expect(result.dividends).toEqual([FULL, 0, 0]);
    expect(result.validatorPermit).toEqual([true, true, false]);
  });

  describe('while a commit waits', () => {
    const committer = neuron({
      stake: 1n,
      pendingCommitAt: 500,
      weights: [
        [1, 1],
        [2, 1],
      ],
    });
    const neurons = [committer, neuron({ registeredAt: 501 }), neuron({ registeredAt: 500 })];

    it('ignores weights on neurons registered after the commit', () => {
      expect(countedTargets(runEpoch(subnet(neurons)), 0)).toEqual([2]);
    });

    it('keeps them with commit-reveal off, and before spec 297', () => {
      const off = subnet(neurons, { hyperparameters: { commitRevealWeightsEnabled: false } });
      expect(countedTargets(runEpoch(off), 0)).toEqual([1, 2]);
      const old = subnet(neurons, { rules: epochRules(292) });
      expect(countedTargets(runEpoch(old), 0)).toEqual([1, 2]);
    });
  });
});

describe('who may validate next', () => {
  const permits = (stakes: readonly bigint[], maxAllowedValidators: number, ownerUid?: number) =>
    runEpoch(
      subnet(
        stakes.map((stake) => neuron({ stake })),
        { ownerUid, hyperparameters: { maxAllowedValidators } },
      ),
    ).validatorPermit;

  it('gives the last permit to the higher uid of two equal stakes', () => {
    expect(permits([4n, 4n, 4n, 9n], 2)).toEqual([false, false, true, true]);
  });

  it('leaves permits unused rather than give one without stake', () => {
    expect(permits([0n, 4n, 0n], 3)).toEqual([false, true, false]);
  });

  it('always gives the subnet owner one, beyond the limit', () => {
    expect(permits([0n, 4n, 9n], 1, 0)).toEqual([true, false, true]);
  });

  it('counts stake below the threshold as none, except the owner’s', () => {
    const input = subnet([neuron({ stake: 9n }), neuron({ stake: 9n }), neuron({ stake: 10n })], {
      ownerUid: 1,
      hyperparameters: { stakeThreshold: 10n },
    });
    expect(runEpoch(input).validatorPermit).toEqual([false, true, true]);
    const old = runEpoch({ ...input, rules: epochRules(292) });
    expect(old.validatorPermit).toEqual([false, false, true]);
  });
});

describe('consensus', () => {
  it('cuts a weight down to what the majority supports', () => {
    const honest = [
      [2, 1],
      [3, 3],
    ] as const;
    const result = runEpoch(
      subnet([
        neuron({ stake: 6n, weights: honest }),
        neuron({ stake: 4n, weights: [[2, 1]] }),
        neuron(),
        neuron(),
      ]),
    );
    expect(result.consensus).toEqual([0, 0, 16_383, 49_151]);
    expect(result.validatorTrust).toEqual([FULL, 16_383, 0, 0]);
    expect(result.incentive).toEqual([0, 0, 23_405, 42_129]);
  });
});
