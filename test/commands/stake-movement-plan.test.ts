import { describe, expect, it, test } from 'vitest';
import {
  type Charged,
  movementMoved,
  planMovement,
} from '../../src/commands/stake/movement/plan.js';
import type { Request } from '../../src/commands/stake/movement/request.js';
import { cardOf } from '../../src/commands/stake/movement/view.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, alpha, type Netuid, rao } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { poolFactsOf, poolOf } from '../support/pools.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const [three, five] = ['3', '5'].map((each) => parseNetuid(each)) as [Netuid, Netuid];
const from = { coldkey: ALICE, hotkey: BOB, netuid: three };
const [, origin] = poolFactsOf(poolOf(three, 20_000n, 1_000_000n));
const [, destination] = poolFactsOf(poolOf(five, 5_000n, 10_000n));
const facts: Charged = {
  ...{ origin, destination, specVersion: 425, transferable: true, fee: rao(100n) },
  balance: { free: rao(10n ** 9n), frozen: rao(0n), reserved: rao(0n) },
  existentialDeposit: rao(500n),
  stake: alpha(three, 50_000_000_000n),
  stakeThere: alpha(five, 0n),
  hotkeyOwners: [[BOB, ALICE]],
  ...{ available: undefined, lockGoes: 'goes' },
};
const request = (kind: Request['kind'], to: Partial<Request['to']>): Request => ({
  ...{ kind, from, to: { ...from, netuid: five, ...to } },
  amount: 10_000_000_000n as AlphaUnits,
  rule: { kind: 'within', tolerance: parseFraction('0.5%'), allowPartial: false },
});

describe('what is approved is what is signed', () => {
  test.each([
    ['swap', request('swap', {})],
    ['move', request('move', { hotkey: CHARLIE })],
    ['transfer', request('transfer', { coldkey: CHARLIE })],
  ])('draws every number of a %s at 80 and 120 columns', async (name, asked) => {
    const plan = planMovement(asked, facts);
    for (const width of [80, 120]) {
      const drawn = drawnPlan(plan, cardOf(plan), width);
      await expect(drawn).toMatchFileSnapshot(`golden/stake-${name}.plan.${width}.txt`);
    }
  });

  it('says aloud what may be lost without a limit', () => {
    const plan = planMovement({ ...request('swap', {}), rule: { kind: 'any' } }, facts);
    expect(plan.call.kind).toBe('swapStake');
    expect(cardOf(plan).warnings?.join()).toContain(
      'nearly all of what is taken along may be lost',
    );
  });

  it('shows the plan again when the pools give less than the least by now', () => {
    const asked = request('swap', {});
    const [, dearer] = poolFactsOf(poolOf(five, 5_100n, 10_000n));
    const [shown, now] = [facts, { ...facts, destination: dearer }].map((each) =>
      planMovement(asked, each),
    );
    expect(shown && now && movementMoved(shown, now)).toContain('less than the least');
    expect(shown && movementMoved(shown, shown)).toBeUndefined();
  });
});
