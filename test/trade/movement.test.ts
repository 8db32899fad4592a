import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { confirmMovement } from '../../src/commands/stake/movement/confirm.js';
import { readFacts } from '../../src/commands/stake/movement/facts.js';
import { planMovement } from '../../src/commands/stake/movement/plan.js';
import type { Request } from '../../src/commands/stake/movement/request.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, type Netuid, rao } from '../../src/units/money.js';
import type { Ss58 } from '../../src/units/ss58.js';
import {
  ALICE,
  BOB,
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
const buy = (hotkey: Ss58, netuid: Netuid, tao: bigint, from = ALICE) =>
  floor.submit({ kind: 'addStake', hotkey, netuid, amount: rao(tao * 10n ** 9n) }, from);

beforeAll(async () => {
  floor = await openFloor();
  for (const netuid of [TWO, THREE, ROOT]) await buy(DAVE, netuid, 20n);
});
afterAll(() => floor.close());

const within = (tolerance = '5%') => ({
  ...{ kind: 'within' as const, tolerance: parseFraction(tolerance), allowPartial: false },
});
const at = (netuid: Netuid, hotkey = DAVE, coldkey = ALICE) => ({ coldkey, hotkey, netuid });
const units = (amount: bigint) => amount as AlphaUnits;

async function planned(request: Request) {
  const { chain } = floor;
  const facts = await readFacts(request, chain, await chain.head());
  const fee = await floor.fee(planMovement(request, { ...facts, fee: rao(0n) }).call, ALICE);
  return planMovement(request, { ...facts, fee });
}

async function carriedOut(request: Request) {
  const plan = await planned(request);
  const outcome = await floor.submit(plan.call, ALICE);
  return { plan, effect: await confirmMovement(request, plan.call, outcome, floor.chain) };
}

const request = (
  kind: Request['kind'],
  from: Request['from'],
  to: Request['to'],
  amount: AlphaUnits | 'all' = units(1_234_567_891n),
  rule: Request['rule'] = within(),
): Request => ({ kind, from, to, amount, rule });

describe('what was predicted is what arrives, to the unit, while nobody else trades', () => {
  test.each([
    ['a swap between two pools', request('swap', at(TWO), at(THREE))],
    ['a swap to root', request('swap', at(TWO), at(ROOT))],
    ['a swap from root', request('swap', at(ROOT), at(THREE))],
    [
      'a swap without a limit',
      request('swap', at(TWO), at(THREE), units(10n ** 9n), { kind: 'any' }),
    ],
    ['a move into another subnet', request('move', at(TWO), at(THREE, EVE))],
    ['a move from root', request('move', at(ROOT), at(THREE, EVE))],
    [
      'a move without a limit',
      request('move', at(TWO), at(THREE, EVE), units(10n ** 9n), { kind: 'any' }),
    ],
    ['a move of all that is there', request('move', at(THREE, EVE), at(TWO, DAVE), 'all')],
  ])('%s', async (_title, asked) => {
    const { plan, effect } = await carriedOut(asked);
    expect(effect.received.units).toBe(plan.passage?.expected);
    expect(effect.received.units).toBeGreaterThanOrEqual(plan.passage?.least ?? 0n);
    expect(effect.freeAfter).toBe(plan.freeAfter);
  });

  test.each([
    ['a move within a subnet', request('move', at(TWO), at(TWO, EVE))],
    ['a transfer within a subnet', request('transfer', at(TWO), at(TWO, DAVE, BOB))],
    ['a transfer on root', request('transfer', at(ROOT), at(ROOT, DAVE, BOB))],
  ])('%s, of which nothing is lost', async (_title, asked) => {
    const { plan, effect } = await carriedOut(asked);
    expect(plan.call.kind).not.toBe('batchAll');
    expect(effect.received.units).toBe(asked.amount);
  });

  it('a transfer into another subnet hands over the least that was shown, and the rest stays', async () => {
    const { plan, effect } = await carriedOut(request('transfer', at(TWO), at(THREE, DAVE, BOB)));
    expect(plan.call).toMatchObject({ kind: 'batchAll', mayPart: false });
    expect(effect.received.units).toBe(plan.passage?.least);
    expect(effect.received.units + (effect.kept?.units ?? 0n)).toBe(plan.passage?.expected);
  });

  it('a transfer without a limit hands over all of it', async () => {
    const asked = request('transfer', at(TWO), at(THREE, DAVE, BOB), units(10n ** 9n), {
      kind: 'any',
    });
    const { plan, effect } = await carriedOut(asked);
    expect(effect).toMatchObject({ kept: undefined, received: { units: plan.passage?.expected } });
  });
});

describe('another account moves the pool in between', () => {
  const asked = () => request('move', at(TWO), at(THREE, EVE), units(10n ** 9n), within('1%'));

  it('a little: it still arrives inside the limit', async () => {
    const plan = await planned(asked());
    await buy(EVE, THREE, 1n, BOB);
    const outcome = await floor.submit(plan.call, ALICE);
    const { received } = await confirmMovement(asked(), plan.call, outcome, floor.chain);
    expect(received.units).toBeLessThan(plan.passage?.expected ?? 0n);
    expect(received.units).toBeGreaterThanOrEqual(plan.passage?.least ?? 0n);
  });

  it('past the limit: nothing happens at all, not even the change of hotkeys', async () => {
    const plan = await planned(asked());
    await buy(EVE, THREE, 200n, BOB);
    const before = await floor.chain.stakeOf(DAVE, ALICE, TWO, await floor.chain.head());
    await expect(floor.submit(plan.call, ALICE)).rejects.toMatchObject({
      code: 'failed-on-chain',
      details: { error: 'SubtensorModule.SlippageTooHigh' },
    });
    const after = await floor.chain.stakeOf(DAVE, ALICE, TWO, await floor.chain.head());
    expect(after).toEqual(before);
  });
});

describe('what could only fail is refused by name before anything is signed', () => {
  test.each([
    ['nothing to move', request('move', at(TWO), at(TWO)), {}, 'bad-input'],
    ['a transfer to oneself', request('transfer', at(TWO), at(THREE)), {}, 'bad-input'],
    [
      'more than there is',
      request('swap', at(TWO), at(THREE), units(10n ** 15n)),
      {},
      'balance-too-low',
    ],
    ['dust', request('swap', at(TWO), at(THREE), units(1_000_000n)), {}, 'amount-too-low'],
    [
      'dust within a subnet',
      request('move', at(TWO), at(TWO, EVE), units(1_000n)),
      {},
      'amount-too-low',
    ],
    [
      'its own weight',
      request('swap', at(TWO), at(THREE), units(10n ** 10n), within('0.01%')),
      {},
      'below-limit',
    ],
    [
      'no tolerance',
      request('swap', at(TWO), at(THREE), units(10n ** 9n), within('0')),
      {},
      'bad-input',
    ],
    ['a hotkey nobody owns', request('move', at(TWO), at(TWO, BOB)), {}, 'not-found'],
    [
      'a subnet that forbids transfers',
      request('transfer', at(TWO), at(TWO, DAVE, BOB)),
      { transferable: false },
      'not-allowed',
    ],
    [
      'a move within a subnet that would be a sale, before 296',
      request('move', at(TWO), at(TWO, EVE)),
      { specVersion: 293 },
      'not-allowed',
    ],
    [
      'a limited move before the runtime could',
      request('move', at(TWO), at(THREE, EVE)),
      { specVersion: 293 },
      'not-allowed',
    ],
    [
      'a limited transfer in one block, up to 422',
      request('transfer', at(TWO), at(THREE, DAVE, BOB)),
      { specVersion: 422 },
      'not-allowed',
    ],
  ])('%s', async (_title, asked, given, code) => {
    const { chain } = floor;
    const facts = await readFacts(asked, chain, await chain.head());
    expect(() => planMovement(asked, { ...facts, fee: rao(100n), ...given })).toThrowError(
      expect.objectContaining({ code }),
    );
  });

  it('a subnet that was not started', async () => {
    const asked = request('swap', at(TWO), at(THREE));
    const facts = await readFacts(asked, floor.chain, await floor.chain.head());
    const { destination } = facts;
    const shut = { ...destination, market: { ...destination.market, open: false } };
    expect(() => planMovement(asked, { ...facts, destination: shut, fee: rao(1n) })).toThrowError(
      expect.objectContaining({ code: 'not-allowed' }),
    );
  });

  it('lets a limited move through on a runtime of 346, since its hotkeys change first', async () => {
    const asked = request('move', at(TWO), at(THREE, EVE));
    const facts = await readFacts(asked, floor.chain, await floor.chain.head());
    const { call } = planMovement(asked, { ...facts, specVersion: 346, fee: rao(1n) });
    expect(call).toMatchObject({
      ...{ kind: 'batchAll', mayPart: false },
      calls: [
        { kind: 'moveStake', originNetuid: 2, destinationNetuid: 2 },
        { kind: 'swapStakeLimit', hotkey: EVE, originNetuid: 2, destinationNetuid: 3 },
      ],
    });
  });
});
