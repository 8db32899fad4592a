import { describe, expect, it, test } from 'vitest';
import {
  type Charged,
  type Plan,
  planStakeAdd,
  type Request,
  stakeCall,
} from '../../src/commands/stake/add/plan.js';
import { cardOf } from '../../src/commands/stake/add/view.js';
import { parseFraction } from '../../src/units/fraction.js';
import { alpha, type Netuid, rao } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { poolFactsOf, poolOf } from '../support/pools.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const [root, three, five] = ['0', '3', '5'].map((each) => parseNetuid(each)) as [
  Netuid,
  Netuid,
  Netuid,
];
const holding = (free: bigint) => ({ free: rao(free), frozen: rao(0n), reserved: rao(0n) });
/** One whole alpha costs 0.02 TAO. */
const pool = poolOf(three, 20_000n, 1_000_000n);
const place = (hotkey: Ss58, netuid: Netuid) => ({
  position: { coldkey: ALICE, hotkey, netuid },
  stake: alpha(netuid, 5n),
  hotkeyOwner: ALICE,
});
const facts: Charged = {
  balance: holding(100_000_000_000n),
  existentialDeposit: rao(500n),
  fee: rao(100n),
  places: [place(BOB, three)],
  pools: new Map([poolFactsOf(pool)]),
  ownerless: new Set(),
  told: new Map(),
  amount: rao(10_000_000_000n),
  remainder: rao(0n),
};
const within = (tolerance: string, allowPartial = false) => ({
  ...{ kind: 'within' as const, tolerance: parseFraction(tolerance), allowPartial },
});
const request: Request = {
  coldkey: ALICE,
  scope: { hotkeys: [BOB], netuids: [three], exceptHotkeys: [], exceptNetuids: [] },
  amount: rao(10_000_000_000n),
  rule: within('0.5%'),
};
const several: Charged = {
  ...facts,
  places: [place(BOB, three), place(CHARLIE, three), place(BOB, five), place(BOB, root)],
  pools: new Map([
    ...[pool, poolOf(five, 500n, 1_000n), poolOf(root, 0n, 0n)].map((each) => poolFactsOf(each)),
  ]),
  amount: rao(1_000_000_000n),
};
const refused = (code: string, hint = '') =>
  expect.objectContaining({ code, hint: expect.stringContaining(hint) });
/** A subnet that takes no stake yet. */
const closed = (text: string) => {
  const netuid = parseNetuid(text);
  const pools = new Map([poolFactsOf(poolOf(netuid, 1n, 1n), { open: false })]);
  return { places: [place(BOB, netuid)], pools };
};
const only = ({ purchases: [first] }: Plan) => {
  if (!first) throw new Error('nothing is bought');
  return first;
};

describe('no fill is ever dearer than the tolerance allows', () => {
  it('counts half a percent from the price, and signs one plain call', () => {
    expect(planStakeAdd(request, facts).call).toEqual({
      kind: 'addStakeLimit',
      hotkey: BOB,
      netuid: 3,
      amount: 10_000_000_000n,
      limitPrice: 20_100_000n,
      allowPartial: false,
    });
  });

  it('estimates the fee for the very call that is signed', () => {
    expect(stakeCall(request, several)).toEqual(planStakeAdd(request, several).call);
  });

  it('says the worst: all of it, after the fee, at the limit', () => {
    const plan = planStakeAdd(request, facts);
    expect(only(plan).least?.units).toBe(
      ((10_000_000_000n - 5_035_478n) * 10n ** 9n) / 20_100_000n,
    );
    expect(plan.freeAfter).toBe(89_999_999_900n);
  });

  it('trades without a limit only when told so, and warns aloud', () => {
    const plan = planStakeAdd({ ...request, rule: { kind: 'any' } }, facts);
    expect(plan.call).toEqual({ kind: 'addStake', hotkey: BOB, netuid: 3, amount: 10n ** 10n });
    expect(cardOf(plan).warnings?.join()).toContain('no price limit');
  });
});

describe('several positions at once', () => {
  const plan = planStakeAdd(request, several);

  it('is one batch of a purchase each, root among them', () => {
    expect(plan.call).toMatchObject({ kind: 'batchAll', mayPart: true });
    const calls = plan.call.kind === 'batchAll' ? plan.call.calls : [];
    expect(calls).toEqual(plan.purchases.map(({ call }) => call));
    expect(calls.map((call) => 'netuid' in call && call.netuid)).toEqual([3, 3, 5, 0]);
    expect(plan.spent).toBe(4_000_000_000n);
  });

  it('quotes the second purchase in a pool on what the first one left', () => {
    const [first, second] = plan.purchases;
    expect(second?.price).toBeGreaterThan(first?.price ?? 0n);
    expect(second?.expected.units).toBeLessThan(first?.expected.units ?? 0n);
    expect(second?.limit).toBe(((second?.price ?? 0n) * 1_005n) / 1_000n);
  });

  it('gives root as much as it takes', () => {
    expect(plan.purchases[3]).toMatchObject({
      expected: { netuid: 0, units: 1_000_000_000n },
      fee: 0n,
      impact: 0n,
    });
  });

  it('keeps fee and deposit of them all together', () => {
    const most = { ...several, amount: rao(25_000_000_000n) };
    const pools = new Map(
      [three, five, root].map((each) => poolFactsOf(poolOf(each, 9n ** 9n, 9n ** 9n))),
    );
    expect(() => planStakeAdd(request, { ...most, pools })).toThrowError(
      refused('balance-too-low', 'at most 24.99999985 TAO can be staked in each position'),
    );
  });

  test.each([80, 120])('draws every number of the plan at %d columns', async (width) => {
    const drawn = drawnPlan(plan, cardOf(plan), width);
    await expect(drawn).toMatchFileSnapshot(`golden/stake-add.several.${width}.txt`);
  });
});

describe('a stake that could only fail is refused before anything is signed', () => {
  const told = (units: bigint) =>
    new Map([[three, { receives: alpha(three, units), fee: rao(5_035_477n) }]]);
  test.each([
    ['nothing', request.rule, { amount: rao(0n) }, 'bad-input', 'at least one rao'],
    [
      'less than the minimum',
      request.rule,
      { amount: rao(2_001_006n) },
      'amount-too-low',
      '0.002001007',
    ],
    [
      'more than there is',
      within('90%'),
      { amount: rao(10n ** 12n) },
      'balance-too-low',
      '99.9999994',
    ],
    [
      'an account with dust',
      request.rule,
      { balance: holding(600n) },
      'balance-too-low',
      'fund it first',
    ],
    [
      'a subnet that was not started',
      request.rule,
      { pools: new Map([poolFactsOf(pool, { open: false })]) },
      'not-allowed',
      'btcli subnet start --netuid 3',
    ],
    [
      'a first subnet whose owner has not started it',
      request.rule,
      closed('1'),
      'not-allowed',
      'its owner starts it with `btcli subnet start --netuid 1`',
    ],
    [
      'a subnet that nobody owns, whatever its number',
      request.rule,
      { ...closed('5'), ownerless: new Set([five]) },
      'not-allowed',
      'btcli subnet create',
    ],
    [
      'root that is not open',
      request.rule,
      { ...closed('0'), ownerless: new Set([root]) },
      'not-allowed',
      'sudo key',
    ],
    [
      'a hotkey nobody owns',
      request.rule,
      { places: [{ ...place(BOB, three), hotkeyOwner: undefined }] },
      'not-found',
      'registered',
    ],
    ['no tolerance at all', within('0'), {}, 'bad-input', '--tolerance'],
    ['a pool that gives nothing', request.rule, { told: told(0n) }, 'not-allowed', 'trade less'],
    [
      'its own weight on the price',
      request.rule,
      { pools: new Map([poolFactsOf(poolOf(three, 200n, 10_000n))]) },
      'above-limit',
      '--allow-partial',
    ],
  ])('%s', (_title, rule, given, code, hint) => {
    expect(() => planStakeAdd({ ...request, rule }, { ...facts, ...given })).toThrowError(
      refused(code, hint),
    );
  });

  it('speaks of the balance, and not of the pool, when there is too little', () => {
    const small = new Map([poolFactsOf(poolOf(three, 20n, 1_000n))]);
    const much = { ...facts, pools: small, amount: rao(10n ** 12n) };
    expect(stakeCall(request, much)).toMatchObject({ kind: 'addStakeLimit', amount: 10n ** 12n });
    expect(() => planStakeAdd(request, much)).toThrowError(refused('balance-too-low'));
  });

  it('takes the exact minimum of spec 425 on a pool with its fee', () => {
    const plan = planStakeAdd(request, { ...facts, amount: rao(2_001_007n) });
    expect(plan.spent).toBe(2_001_007n);
  });

  it('lets a partial purchase through, however big, and quotes what the limit lets through', () => {
    const small = new Map([poolFactsOf(poolOf(three, 200n, 10_000n))]);
    const plan = planStakeAdd(
      { ...request, rule: within('0.5%', true) },
      { ...facts, pools: small },
    );
    expect(plan.call).toMatchObject({ allowPartial: true, amount: 10_000_000_000n });
    expect(only(plan).expected.units).toBeLessThan(30_000_000_000n);
  });
});

describe('what is approved is what is signed', () => {
  test.each([80, 120])('draws every number of the plan at %d columns', async (width) => {
    const plan = planStakeAdd(request, facts);
    const drawn = drawnPlan(plan, cardOf(plan), width);
    await expect(drawn).toMatchFileSnapshot(`golden/stake-add.plan.${width}.txt`);
  });
});
