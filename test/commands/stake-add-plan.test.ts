import { describe, expect, it, test } from 'vitest';
import {
  type Charged,
  planStakeAdd,
  type Request,
  stakeCall,
} from '../../src/commands/stake/add/plan.js';
import { cardOf } from '../../src/commands/stake/add/view.js';
import { parseFraction } from '../../src/units/fraction.js';
import { alpha, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = parseNetuid('3');
const holding = (free: bigint) => ({ free: rao(free), frozen: rao(0n), reserved: rao(0n) });
const market = { open: true, dynamic: true, feeRate: 33, minimum: rao(2_000_000n) };
const facts: Charged = {
  balance: holding(100_000_000_000n),
  existentialDeposit: rao(500n),
  fee: rao(100n),
  market,
  price: raoPerAlpha(20_000_000n),
  quote: undefined,
  stake: alpha(netuid, 5n),
  hotkeyOwner: ALICE,
};
const request: Request = {
  coldkey: ALICE,
  hotkey: BOB,
  netuid,
  amount: rao(10_000_000_000n),
  tolerance: parseFraction('0.5%'),
  allowPartial: false,
};
const refused = (code: string, hint = '') =>
  expect.objectContaining({ code, hint: expect.stringContaining(hint) });

describe('no fill is ever dearer than the tolerance allows', () => {
  test.each([
    ['half a percent over the price', 20_000_000n, '0.5%', 20_100_000n],
    ['a fraction of a rao rounds down', 30_003n, '0.005', 30_153n],
    ['the tolerance reads the same as a share', 20_000_000n, '0.005', 20_100_000n],
  ])('%s', (_title, price, tolerance, limit) => {
    const asked = { ...request, tolerance: parseFraction(tolerance) };
    expect(planStakeAdd(asked, { ...facts, price: raoPerAlpha(price) }).call).toEqual({
      kind: 'addStakeLimit',
      hotkey: BOB,
      netuid: 3,
      amount: 10_000_000_000n,
      limitPrice: limit,
      allowPartial: false,
    });
  });

  it('estimates the fee for the very call that is signed', () => {
    expect(stakeCall(request, facts.price)).toEqual(planStakeAdd(request, facts).call);
  });

  it('says the worst: all of it, after the fee, at the limit', () => {
    const plan = planStakeAdd(request, facts);
    expect(plan.leastReceived.units).toBe(
      ((10_000_000_000n - 5_035_478n) * 10n ** 9n) / 20_100_000n,
    );
    expect(plan.freeAfter).toBe(89_999_999_900n);
  });
});

describe('a stake that could only fail is refused before anything is signed', () => {
  test.each([
    ['nothing', { amount: rao(0n) }, {}, 'bad-input', 'at least one rao'],
    ['less than the minimum', { amount: rao(2_001_006n) }, {}, 'amount-too-low', '0.002001007 TAO'],
    [
      'more than there is',
      { amount: rao(10n ** 12n) },
      {},
      'balance-too-low',
      'at most 99.9999994',
    ],
    [
      'the last rao of the deposit',
      { amount: rao(99_999_999_401n) },
      {},
      'balance-too-low',
      'at most 99.9999994 TAO',
    ],
    ['an account with dust', {}, { balance: holding(600n) }, 'balance-too-low', 'fund it first'],
    [
      'a subnet that was not started',
      {},
      { market: { ...market, open: false } },
      'not-allowed',
      'btcli subnet start --netuid 3',
    ],
    ['a hotkey nobody owns', {}, { hotkeyOwner: undefined }, 'not-found', 'registered'],
    ['no tolerance at all', { tolerance: parseFraction('0') }, {}, 'bad-input', '--tolerance'],
    [
      'a pool that gives nothing',
      {},
      { quote: { receives: alpha(netuid, 0n), fee: rao(0n) } },
      'not-allowed',
      'trade less',
    ],
    [
      'its own weight on the price',
      {},
      { quote: { receives: alpha(netuid, 490_000_000_000n), fee: rao(5_035_477n) } },
      'above-limit',
      '--allow-partial',
    ],
  ])('%s', (_title, asked, given, code, hint) => {
    expect(() => planStakeAdd({ ...request, ...asked }, { ...facts, ...given })).toThrowError(
      refused(code, hint),
    );
  });

  it('takes the exact minimum of spec 425 on a pool with its fee', () => {
    const least = { ...request, amount: rao(2_001_007n) };
    expect(planStakeAdd(least, facts).call.amount).toBe(2_001_007n);
  });

  it('lets a partial purchase through, however big', () => {
    const quote = { receives: alpha(netuid, 490_000_000_000n), fee: rao(5_035_477n) };
    const plan = planStakeAdd({ ...request, allowPartial: true }, { ...facts, quote });
    expect(plan.call.allowPartial).toBe(true);
  });
});

describe('root is one for one', () => {
  const root = parseNetuid('0');
  const stable = { ...market, dynamic: false, feeRate: 0 };
  it('gives as much as it takes, at any tolerance', () => {
    const asked = { ...request, netuid: root, tolerance: parseFraction('0') };
    const price = raoPerAlpha(1_000_000_000n);
    const plan = planStakeAdd(asked, { ...facts, market: stable, price });
    expect(plan.leastReceived).toEqual({ netuid: 0, units: 10_000_000_000n });
  });
});

describe('what is approved is what is signed', () => {
  it('draws every number of the plan at 80 columns', async () => {
    const quote = { receives: alpha(netuid, 498_600_000_000n), fee: rao(5_035_477n) };
    const plan = planStakeAdd(request, { ...facts, quote });
    const drawn = drawnPlan(plan, cardOf(plan), 80);
    await expect(drawn).toMatchFileSnapshot('golden/stake-add.plan.80.txt');
  });
});
