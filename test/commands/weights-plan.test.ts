import { describe, expect, it, test } from 'vitest';
import { parseWeights } from '../../src/commands/options/weight-input.js';
import { givenWeights } from '../../src/commands/weights/given/given.js';
import { type Facts, planWeights, type Request } from '../../src/commands/weights/set/plan.js';
import type { Context } from '../../src/context.js';
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
  mechanisms: 2,
  immunityPeriod: 50,
};
const setter = { uid: 4, lastUpdate: 900, validatorPermit: true, registeredAt: 1 };
const facts: Facts = {
  at: { number: 999, hash: '0x07' },
  specVersion: 424,
  rules,
  setter,
  totalStake: 1_000n,
  targets: [1, 2, 4, 5].map((uid) => ({ uid, hotkey: uid === 5 ? BOB : ALICE, registeredAt: 7 })),
};

/** What a line gives, with a file or standard input that holds a text. */
const given = (
  line: { readonly weights?: string; readonly uids?: readonly string[]; readonly file?: string },
  held = '',
) =>
  givenWeights(
    {
      weights: line.weights === undefined ? undefined : parseWeights(line.weights),
      ...{ uids: line.uids, weightsFile: line.file },
    },
    { wholeFile: () => held, pipedText: async () => held } as unknown as Context,
  );
const asking = async (weights: string) => ({ weights: await given({ weights }) });
const request: Request = {
  hotkey: ALICE,
  netuid: parseNetuid('3'),
  mechanism: 0,
  ...(await asking('1:0.5,2:0.25')),
  versionKey: undefined,
  computedAt: undefined,
};

describe('the integers that are signed are the ratio that was written', () => {
  test.each([
    ['decimals', { weights: '1:0.5,2:0.25' }],
    ['integers', { weights: '1:2,2:1' }],
    ['percentages', { weights: '1:50%,2:25%' }],
    ['powers of ten', { weights: '1:2e-3,2:1E-3' }],
    ['spaces after commas', { weights: '1:0.5, 2:0.25' }],
    ['another order', { weights: '2:0.25,1:0.5' }],
    ['uids apart from weights, as btcli 9 takes them', { uids: ['1', '2'], weights: '0.5,0.25' }],
    ['CSV', { file: 'w' }, '1,0.5\n2,0.25\n'],
    ['CSV with headings and a note', { file: 'w' }, '# mine\nuid;weight\r\n1;50%\r\n2;25%\r\n'],
    ['the CSV that weights show gives', { file: 'w' }, 'hotkey,to_uid,weight\nx,2,1\nx,1,2'],
    ['standard input', { file: '-' }, '1\t2\n2\t1'],
    ['a JSON object', { file: 'w' }, '{"1": 0.5, "2": 0.25}'],
    ['JSON pairs', { file: 'w' }, '[[1, 2], [2, 1]]'],
    ['JSON objects', { file: 'w' }, '[{"uid": 1, "weight": "50%"}, {"uid": 2, "weight": "25%"}]'],
    ['two JSON lists', { file: '-' }, ' {"uids": [2, 1], "weights": [0.25, 0.5]}'],
  ])('%s', async (_title, line, held = '') => {
    const weights = await given(line, held);
    expect(planWeights({ ...request, weights }, facts).call).toEqual({
      kind: 'setWeights',
      netuid: 3,
      uids: [1, 2],
      values: [65_535, 32_768],
      versionKey: 7n,
    });
  });

  it('takes the digits of a file as they are, never the nearest double', async () => {
    const exact = await given({ file: 'w' }, '{"1": 1, "2": 0.30000000000000000001}');
    expect(planWeights({ ...request, weights: exact }, facts).call.values).toEqual([
      65_535, 19_661,
    ]);
  });

  it("carries the mechanism's number, and says nothing of the first one", async () => {
    const { call } = planWeights({ ...request, mechanism: 1 }, facts);
    expect(call).toMatchObject({ kind: 'setMechanismWeights', mechanism: 1, uids: [1, 2] });
  });

  test.each([
    ['a mixture of percentages and decimals', { weights: '1:50%,2:0.5' }, '', 'same way'],
    ['a mixture of pairs and numbers', { weights: '1:0.5,0.5' }, '', 'same way'],
    ['a uid with two weights', { weights: '1:1,1:2' }, '', 'keep one'],
    ['a uid that cannot exist', { weights: '70000:1' }, '', 'from 0'],
    ['a negative weight', { weights: '1:-1' }, '', '1:0.5'],
    ['nothing', { weights: '' }, '', '1:0.5'],
    ['no weights', {}, '', '--weights-file'],
    ['weights of nobody', { weights: '0.5,0.5' }, '', '--uids'],
    ['uids without weights', { uids: ['1'] }, '', '--weights'],
    ['uids twice', { uids: ['1'], weights: '1:1' }, '', 'leave --uids out'],
    [
      'another number of weights than of uids',
      { uids: ['1', '2'], weights: '1' },
      '',
      'one weight',
    ],
    ['a file and weights', { file: 'w', weights: '1:1' }, '', 'keep one'],
    ['a line with too much', { file: 'w' }, '1,0.5\n2,0.25,9', '7,0.25'],
    ['a word for a weight', { file: 'w' }, '1,much', '0.25'],
    ['a CSV of other columns', { file: 'w' }, 'name,stake\nx,1', 'first line'],
    ['JSON that ends early', { file: 'w' }, '{"1": 0.5', 'JSON tool'],
    ['a uid that a JSON object has twice', { file: 'w' }, '{"1": 0.5, "1": 0.7}', 'keep one'],
    ['lists of two lengths', { file: 'w' }, '{"uids": [1], "weights": []}', 'one weight'],
    ['JSON of something else', { file: 'w' }, '{"1": {"share": 2}}', '"7": 0.25'],
    ['a negative weight in a file', { file: 'w' }, '{"1": -0.5}', '0.25'],
  ])('refuses %s', async (_title, line, held, hint) => {
    await expect((async () => given(line, held))()).rejects.toMatchObject({
      code: 'bad-input',
      hint: expect.stringContaining(hint),
    });
  });
});

describe('what is no fault is told all the same', () => {
  const rulesOf = async (weights: string, given: Partial<Facts> = {}) =>
    planWeights({ ...request, ...(await asking(weights)) }, { ...facts, ...given }).remarks.map(
      ({ rule }) => rule,
    );

  it('names a weight that is too small to count instead of dropping it silently', async () => {
    const weights = (await asking('1:1,2:1,5:0.0000001')).weights;
    const plan = planWeights({ ...request, weights }, facts);
    expect(plan).toMatchObject({ call: { uids: [1, 2] } });
    expect(plan.remarks).toMatchObject([{ rule: 'too-small', level: 'note' }]);
  });

  it('says nothing of usual weights, and of each unusual one what it comes to', async () => {
    expect(await rulesOf('1:1,2:1')).toEqual([]);
    expect(await rulesOf('2:1,1:1')).toEqual(['sorted']);
    expect(await rulesOf('1:1,4:1')).toEqual(['self-weight']);
    expect(await rulesOf('1:1,5:1')).toEqual(['owner-uid']);
    const target = { uid: 2, hotkey: ALICE };
    const came = async (registeredAt: number, lastUpdate = 900) =>
      rulesOf('1:1,2:1', {
        ...{ targets: [{ ...target, registeredAt }], setter: { ...setter, lastUpdate } },
        rules: { ...rules, rateLimit: 0 },
      });
    expect(await came(949)).toEqual(['recycled-uid']);
    expect(await came(950, 960)).toEqual(['new-uid']);
    expect(await came(949, 960)).toEqual([]);
    expect(await came(901, 1)).toEqual([]);
  });

  it('lets an owner who validates weigh itself, which the epoch counts', async () => {
    const given = { rules: { ...rules, ownerHotkey: ALICE }, targets: [] };
    expect(await rulesOf('1:1,4:1', given)).toEqual([]);
  });
});

const [allZero, strange, few] = await Promise.all(['1:0,2:0', '1:1,10:1', '1:1'].map(asking));

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
    ['all zero', allZero, {}, 'bad-input', 'at least one'],
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
    ['for a uid that is not there', strange, {}, 'not-found', '0 to 9'],
    ['for too few uids', few, {}, 'bad-input', 'more uids'],
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

  it('tells of all that is wrong at once, the first as the chain would', () => {
    const wrong = { setter: { ...setter, validatorPermit: false, lastUpdate: 901 } };
    expect(() => planWeights({ ...request, versionKey: 6n }, { ...facts, ...wrong })).toThrowError(
      expect.objectContaining({
        hint: expect.stringContaining('also: weights may be set every 100 blocks'),
        details: {
          ...{ rule: 'version-key', chainError: 'IncorrectWeightVersionKey' },
          alsoRules: 'rate-limit,permit',
        },
      }),
    );
  });

  it('takes a weight on itself without a permit, as the chain does', async () => {
    const own = { ...request, ...(await asking('4:1')) };
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
