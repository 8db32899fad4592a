import { describe, expect, it, test } from 'vitest';
import {
  type Charged,
  type Plan,
  planStakeRemove,
  type Request,
} from '../../src/commands/stake/remove/plan.js';
import { cardOf } from '../../src/commands/stake/remove/view.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, alpha, type Netuid, rao } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { poolFactsOf, poolOf } from '../support/pools.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const [root, three] = ['0', '3'].map((each) => parseNetuid(each)) as [Netuid, Netuid];
const units = (amount: bigint) => amount as AlphaUnits;
const holding = (free: bigint) => ({ free: rao(free), frozen: rao(0n), reserved: rao(0n) });
const held = (hotkey: Ss58, netuid: Netuid, stake: bigint) => ({
  position: { coldkey: ALICE, hotkey, netuid },
  stake: alpha(netuid, stake),
});
const facts: Charged = {
  balance: holding(10_000_000n),
  existentialDeposit: rao(500n),
  fee: rao(100n),
  held: [held(BOB, three, 50_000_000_000n)],
  empty: [],
  pools: new Map([poolFactsOf(poolOf(three, 20_000n, 1_000_000n))]),
  ...{ available: new Map(), told: new Map() },
};
const within = (tolerance: string, allowPartial = false) => ({
  ...{ kind: 'within' as const, tolerance: parseFraction(tolerance), allowPartial },
});
const request: Request = {
  coldkey: ALICE,
  scope: { hotkeys: [BOB], netuids: [three], exceptHotkeys: [], exceptNetuids: [] },
  amount: units(10_000_000_000n),
  rule: within('0.5%'),
};
const several: Charged = {
  ...facts,
  held: [
    held(BOB, three, 50_000_000_000n),
    held(CHARLIE, three, 20_000_000_000n),
    held(BOB, root, 30_000_000_000n),
  ],
  pools: new Map([...facts.pools, poolFactsOf(poolOf(root, 0n, 0n))]),
};
const only = ({ sales: [first] }: Plan) => {
  if (!first) throw new Error('nothing is sold');
  return first;
};

describe('no sale is ever cheaper than the tolerance allows', () => {
  it('counts half a percent from the price, and signs one plain call', () => {
    expect(planStakeRemove({ ...request, amount: 'all' }, facts).call).toEqual({
      kind: 'removeStakeLimit',
      hotkey: BOB,
      netuid: 3,
      amount: 50_000_000_000n,
      limitPrice: 19_900_000n,
      allowPartial: false,
    });
  });

  it('says the worst: all of it, after the fee, at the limit', () => {
    const plan = planStakeRemove(request, facts);
    const least = ((10_000_000_000n - 5_035_478n) * 19_900_000n) / 10n ** 9n;
    expect(only(plan).least).toBe(least);
    expect(plan.freeAfter).toBe(10_000_000n + least - 100n);
  });

  it('trades without a limit only when told so, and warns aloud', () => {
    const plan = planStakeRemove({ ...request, rule: { kind: 'any' } }, facts);
    expect(plan.call).toEqual({ kind: 'removeStake', hotkey: BOB, netuid: 3, amount: 10n ** 10n });
    expect(cardOf(plan).warnings?.join()).toContain('no price limit');
  });
});

describe('several positions at once', () => {
  const plan = planStakeRemove({ ...request, amount: 'all' }, several);

  it('is one batch of a sale each, root among them', () => {
    expect(plan.call).toMatchObject({
      ...{ kind: 'batchAll', mayPart: true },
      calls: [
        { hotkey: BOB, netuid: 3, amount: 50_000_000_000n },
        { hotkey: CHARLIE, netuid: 3, amount: 20_000_000_000n },
        { hotkey: BOB, netuid: 0, amount: 30_000_000_000n, limitPrice: 995_000_000n },
      ],
    });
  });

  it('quotes the second sale into a pool on what the first one left', () => {
    const [first, second, third] = plan.sales;
    expect(second?.price).toBeLessThan(first?.price ?? 0n);
    expect(second?.limit).toBe(((second?.price ?? 0n) * 995n + 999n) / 1_000n);
    expect(third?.expected).toBe(30_000_000_000n);
  });

  it('refuses a batch that would have to pay its fee in alpha, which the chain allows a single sale only', () => {
    const poor = { ...several, balance: holding(550n) };
    expect(() => planStakeRemove({ ...request, amount: 'all' }, poor)).toThrowError(
      expect.objectContaining({
        code: 'balance-too-low',
        hint: expect.stringContaining('by itself'),
      }),
    );
  });

  test.each([80, 120])('draws every number of the plan at %d columns', async (width) => {
    const drawn = drawnPlan(plan, cardOf(plan), width);
    await expect(drawn).toMatchFileSnapshot(`golden/stake-remove.several.${width}.txt`);
  });
});

describe('a sale that could only fail is refused before anything is signed', () => {
  const zero = new Map([[three, { receives: rao(0n), fee: alpha(three, 0n) }]]);
  test.each([
    ['nothing', { amount: units(0n) }, {}, 'bad-input', 'at least one unit'],
    [
      'no stake at all',
      {},
      { held: [], empty: [{ coldkey: ALICE, hotkey: BOB, netuid: three }] },
      'not-found',
      'btcli stake list',
    ],
    ['more than there is', { amount: units(10n ** 12n) }, {}, 'balance-too-low', 'at most 50'],
    ['a part worth too little', { amount: units(99_000_000n) }, {}, 'amount-too-low', '--all'],
    ['no tolerance at all', { rule: within('0') }, {}, 'bad-input', '--tolerance'],
    [
      'a pool that gives nothing',
      { amount: 'all' as const },
      { told: zero },
      'not-allowed',
      'trade less',
    ],
    [
      'its own weight on the price',
      {},
      { pools: new Map([poolFactsOf(poolOf(three, 10n, 500n))]) },
      'below-limit',
      '--allow-partial',
    ],
  ])('%s', (_title, asked, given, code, hint) => {
    expect(() => planStakeRemove({ ...request, ...asked }, { ...facts, ...given })).toThrowError(
      expect.objectContaining({ code, hint: expect.stringContaining(hint) }),
    );
  });

  it('lets the whole position go, however little it is worth', () => {
    const dust = { ...facts, held: [held(BOB, three, 99_000_000n)] };
    expect(only(planStakeRemove({ ...request, amount: 'all' }, dust)).amount).toBe(99_000_000n);
  });

  it('lets an account without TAO sell, and says where the fee comes from', () => {
    const plan = planStakeRemove(request, { ...facts, balance: holding(550n) });
    expect(plan).toMatchObject({ feeInAlpha: true, freeAfter: 550n + (only(plan).least ?? 0n) });
    expect(cardOf(plan).notes?.join()).toContain('take it from this alpha');
  });
});

describe('what is approved is what is signed', () => {
  test.each([80, 120])('draws every number of the plan at %d columns', async (width) => {
    const plan = planStakeRemove(request, facts);
    const drawn = drawnPlan(plan, cardOf(plan), width);
    await expect(drawn).toMatchFileSnapshot(`golden/stake-remove.plan.${width}.txt`);
  });
});
