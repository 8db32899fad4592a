import { describe, expect, it, test } from 'vitest';
import { parseWeights } from '../../src/commands/options/weights.js';
import { type Facts, planWeights, type Request } from '../../src/commands/weights/set/plan.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const rules: Facts['rules'] = {
  neurons: 10,
  rateLimit: 100,
  versionKey: 7n,
  minAllowedWeights: 2,
  maxWeightsLimit: 65_535,
  commitReveal: false,
  stakeThreshold: 1_000n,
  ownerHotkey: BOB,
};
const setter = { uid: 4, lastUpdate: 900, validatorPermit: true };
const facts: Facts = {
  at: { number: 999, hash: '0x07' },
  specVersion: 424,
  rules,
  setter,
  totalStake: 1_000n,
};
const request: Request = {
  hotkey: ALICE,
  netuid: parseNetuid('3'),
  weights: parseWeights('1:0.5,2:0.25'),
  versionKey: undefined,
};
const asking = (weights: string) => ({ weights: parseWeights(weights) });

describe('the integers that are signed are the ratio that was typed', () => {
  test.each([
    ['decimals', '1:0.5,2:0.25'],
    ['integers', '1:2,2:1'],
    ['percentages', '1:50%,2:25%'],
    ['spaces after commas', '1:0.5, 2:0.25'],
  ])('%s', (_title, typed) => {
    expect(planWeights({ ...request, ...asking(typed) }, facts).call).toEqual({
      kind: 'setWeights',
      netuid: 3,
      uids: [1, 2],
      values: [65_535, 32_768],
      versionKey: 7n,
    });
  });

  it('names a weight that is too small to count instead of dropping it silently', () => {
    const plan = planWeights({ ...request, ...asking('1:1,2:1,5:0.0000001') }, facts);
    expect(plan).toMatchObject({ leftOut: [5], call: { uids: [1, 2] } });
  });

  test.each([
    ['a mixture of percentages and decimals', '1:50%,2:0.5', 'written|same way'],
    ['a uid with two weights', '1:1,1:2', 'keep one'],
    ['a uid that cannot exist', '70000:1', '1:0.5'],
    ['a negative weight', '1:-1', '1:0.5'],
    ['no weight', '1', '1:0.5'],
    ['nothing', '', '1:0.5'],
  ])('refuses %s', (_title, typed, hint) => {
    expect(() => parseWeights(typed)).toThrowError(
      expect.objectContaining({ code: 'bad-input', hint: expect.stringMatching(hint) }),
    );
  });
});

describe('weights that the chain would not take are refused before anything is signed', () => {
  test.each([
    ['on root', { netuid: parseNetuid('0') }, {}, 'bad-input', 'from 1 up'],
    [
      'under commit-reveal, with the way out',
      {},
      { rules: { ...rules, commitReveal: true } },
      'not-allowed',
      'btcli subnet hyperparameters set --netuid 3 commit_reveal_weights_enabled=false',
    ],
    ['all zero', asking('1:0,2:0'), {}, 'bad-input', 'at least one'],
    ['without a uid', {}, { setter: undefined }, 'not-allowed', 'btcli subnet register --netuid 3'],
    ['with too little stake', {}, { totalStake: 999n }, 'not-allowed', 'btcli stake add'],
    ['of an old version', { versionKey: 6n }, {}, 'bad-input', '--version-key'],
    [
      'too soon, with the block from which they may',
      {},
      { setter: { ...setter, lastUpdate: 901 } },
      'not-allowed',
      'the next allowed block is 1001',
    ],
    [
      'without a permit',
      {},
      { setter: { ...setter, validatorPermit: false } },
      'not-allowed',
      'permits go to',
    ],
    ['for a uid that is not there', asking('1:1,10:1'), {}, 'not-found', '0 to 9'],
    ['for too few uids', asking('1:1'), {}, 'bad-input', 'more uids'],
    [
      'above the limit for one uid, where there is one',
      {},
      { rules: { ...rules, maxWeightsLimit: 32_767 } },
      'bad-input',
      'spread',
    ],
  ])('%s', (_title, asked, given, code, hint) => {
    expect(() => planWeights({ ...request, ...asked }, { ...facts, ...given })).toThrowError(
      expect.objectContaining({ code, hint: expect.stringContaining(hint) }),
    );
  });

  it('takes them in the first block that the rate limit allows', () => {
    expect(planWeights(request, facts).uid).toBe(4);
  });

  it('takes a weight on itself without a permit, as the chain does', () => {
    const own = { ...request, ...asking('4:1') };
    const poor = { ...facts, setter: { ...setter, validatorPermit: false } };
    expect(planWeights(own, poor).call).toMatchObject({ uids: [4], values: [65_535] });
  });

  it("takes the owner's without stake or permit since spec 401, and not before", () => {
    const given = {
      ...facts,
      rules: { ...rules, ownerHotkey: ALICE },
      setter: { ...setter, validatorPermit: false },
      totalStake: 0n,
    };
    expect(planWeights(request, given).uid).toBe(4);
    expect(() => planWeights(request, { ...given, specVersion: 293 })).toThrowError(
      expect.objectContaining({ code: 'not-allowed' }),
    );
  });
});
