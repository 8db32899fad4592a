import { describe, expect, it, test } from 'vitest';
import {
  type Charged,
  planStakeRemove,
  type Request,
} from '../../src/commands/stake/remove/plan.js';
import { cardOf } from '../../src/commands/stake/remove/view.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, alpha, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = parseNetuid('3');
const units = (amount: bigint) => amount as AlphaUnits;
const holding = (free: bigint) => ({ free: rao(free), frozen: rao(0n), reserved: rao(0n) });
const facts: Charged = {
  balance: holding(10_000_000n),
  existentialDeposit: rao(500n),
  fee: rao(100n),
  market: { open: true, dynamic: true, feeRate: 33, minimum: rao(2_000_000n) },
  price: raoPerAlpha(20_000_000n),
  quote: undefined,
  stake: alpha(netuid, 50_000_000_000n),
};
const request: Request = {
  coldkey: ALICE,
  hotkey: BOB,
  netuid,
  amount: units(10_000_000_000n),
  tolerance: parseFraction('0.5%'),
  allowPartial: false,
};

describe('no sale is ever cheaper than the tolerance allows', () => {
  test.each([
    ['half a percent under the price', 20_000_000n, 19_900_000n],
    ['a fraction of a rao rounds up', 30_003n, 29_853n],
  ])('%s', (_title, price, limit) => {
    const plan = planStakeRemove(
      { ...request, amount: 'all' },
      { ...facts, price: raoPerAlpha(price) },
    );
    expect(plan.call).toEqual({
      kind: 'removeStakeLimit',
      hotkey: BOB,
      netuid: 3,
      amount: 50_000_000_000n,
      limitPrice: limit,
      allowPartial: false,
    });
  });

  it('says the worst: all of it, after the fee, at the limit', () => {
    const plan = planStakeRemove(request, facts);
    expect(plan.leastReceived).toBe(((10_000_000_000n - 5_035_478n) * 19_900_000n) / 10n ** 9n);
    expect(plan.freeAfter).toBe(10_000_000n + plan.leastReceived - 100n);
  });
});

describe('a sale that could only fail is refused before anything is signed', () => {
  test.each([
    ['nothing', { amount: units(0n) }, {}, 'bad-input', 'at least one unit'],
    ['no stake at all', {}, { stake: alpha(netuid, 0n) }, 'not-found', 'btcli stake list'],
    ['more than there is', { amount: units(10n ** 12n) }, {}, 'balance-too-low', 'at most 50'],
    ['a part worth too little', { amount: units(99_000_000n) }, {}, 'amount-too-low', '--all'],
    ['no tolerance at all', { tolerance: parseFraction('0') }, {}, 'bad-input', '--tolerance'],
    [
      'a pool that gives nothing',
      { amount: 'all' as const },
      { quote: { receives: rao(0n), fee: alpha(netuid, 0n) } },
      'not-allowed',
      'trade less',
    ],
    [
      'its own weight on the price',
      {},
      { quote: { receives: rao(198_000_000n), fee: alpha(netuid, 5_035_477n) } },
      'below-limit',
      '--allow-partial',
    ],
  ])('%s', (_title, asked, given, code, hint) => {
    expect(() => planStakeRemove({ ...request, ...asked }, { ...facts, ...given })).toThrowError(
      expect.objectContaining({ code, hint: expect.stringContaining(hint) }),
    );
  });

  it('lets the whole position go, however little it is worth', () => {
    const dust = { ...facts, stake: alpha(netuid, 99_000_000n) };
    expect(planStakeRemove({ ...request, amount: 'all' }, dust).call.amount).toBe(99_000_000n);
  });

  it('lets an account without TAO sell, and says where the fee comes from', () => {
    const plan = planStakeRemove(request, { ...facts, balance: holding(550n) });
    expect(plan).toMatchObject({ feeInAlpha: true, freeAfter: 550n + plan.leastReceived });
    expect(cardOf(plan).notes?.join()).toContain('take it from this alpha');
  });
});

describe('what is approved is what is signed', () => {
  it('draws every number of the plan at 80 columns', async () => {
    const plan = planStakeRemove(request, facts);
    const drawn = drawnPlan(plan, cardOf(plan), 80);
    await expect(drawn).toMatchFileSnapshot('golden/stake-remove.plan.80.txt');
  });
});
