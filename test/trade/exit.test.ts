import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFacts } from '../../src/commands/stake/exit/facts.js';
import { planExit, type Request } from '../../src/commands/stake/exit/plan.js';
import { confirmSales } from '../../src/commands/stake/remove/confirm.js';
import { parseFraction } from '../../src/units/fraction.js';
import { rao } from '../../src/units/money.js';
import {
  ALICE,
  DAVE,
  EVE,
  type Floor,
  openFloor,
  ROOT,
  THREE,
  TWO,
} from '../support/trading-floor.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor();
  for (const [hotkey, netuid] of [
    [DAVE, TWO],
    [EVE, TWO],
    [DAVE, THREE],
    [DAVE, ROOT],
  ] as const) {
    await floor.submit({ kind: 'addStake', hotkey, netuid, amount: rao(3n * 10n ** 9n) }, ALICE);
  }
});
afterAll(() => floor.close());

const all: Request = {
  coldkey: ALICE,
  scope: { hotkeys: 'held', netuids: 'all', exceptHotkeys: [], exceptNetuids: [] },
  rule: { kind: 'within', tolerance: parseFraction('5%'), allowPartial: false },
};

async function exit(request: Request) {
  const { chain } = floor;
  const facts = await readFacts(request, chain, await chain.head());
  const fee = await floor.fee(planExit(request, { ...facts, fee: rao(0n) }).call, ALICE);
  const plan = planExit(request, { ...facts, fee });
  const outcome = await floor.submit(plan.call, ALICE);
  return { plan, effect: await confirmSales(request, plan.call, outcome, chain) };
}

describe('leaving every position', () => {
  it('sells some whole, to the unit, and leaves the others alone', async () => {
    const some: Request = { ...all, scope: { ...all.scope, exceptNetuids: [TWO] } };
    const { plan, effect } = await exit(some);
    expect(plan.sales.map(({ position }) => position.netuid)).toEqual([ROOT, THREE]);
    expect(effect.sold.map(({ traded }) => traded.tao)).toEqual(
      plan.sales.map(({ expected }) => expected),
    );
    expect(effect.sold.map(({ stakeAfter }) => stakeAfter.units)).toEqual([0n, 0n]);
  });

  it('goes on with what is left when it is run again', async () => {
    const { plan, effect } = await exit(all);
    expect(plan.call).toMatchObject({ kind: 'batchAll', mayPart: true });
    expect(effect.sold.every(({ stakeAfter }) => stakeAfter.units === 0n)).toBe(true);
  });

  it('says so when nothing is left', async () => {
    await expect(exit(all)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('nothing is left to exit'),
    });
  });
});
