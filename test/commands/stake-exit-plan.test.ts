import { describe, expect, it, test } from 'vitest';
import { type Charged, planExit, type Request } from '../../src/commands/stake/exit/plan.js';
import { cardOf } from '../../src/commands/stake/exit/view.js';
import { parseFraction } from '../../src/units/fraction.js';
import { alpha, type Netuid, rao } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { poolFactsOf, poolOf } from '../support/pools.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const [root, two, three, four, five, six] = ['0', '2', '3', '4', '5', '6'].map((each) =>
  parseNetuid(each),
) as [...[Netuid, Netuid, Netuid, Netuid, Netuid, Netuid]];
const held = (hotkey: Ss58, netuid: Netuid, stake: bigint) => ({
  position: { coldkey: ALICE, hotkey, netuid },
  stake: alpha(netuid, stake),
});
const big = (netuid: Netuid) => poolFactsOf(poolOf(netuid, 20_000n, 1_000_000n));
const facts: Charged = {
  balance: { free: rao(10n ** 9n), frozen: rao(0n), reserved: rao(0n) },
  existentialDeposit: rao(500n),
  fee: rao(100n),
  held: [
    held(BOB, root, 30_000_000_000n),
    held(BOB, two, 50_000_000_000n),
    held(BOB, three, 5_000_000_000n),
    held(CHARLIE, three, 20_000_000_000n),
    held(BOB, four, 1n),
    held(BOB, five, 900_000_000_000n),
    held(BOB, six, 9_000_000_000n),
    held(CHARLIE, six, 9_000_000_000n),
  ],
  pools: new Map([
    poolFactsOf(poolOf(root, 0n, 0n)),
    poolFactsOf(poolOf(two, 20_000n, 1_000_000n), { open: false }),
    ...[three, four, six].map(big),
    poolFactsOf(poolOf(five, 200n, 10_000n)),
  ]),
  available: new Map([
    [three, { locked: alpha(three, 15_000_000_000n), available: alpha(three, 10_000_000_000n) }],
  ]),
  most: 3,
  unclaimed: [{ hotkey: BOB, owed: alpha(three, 7_000_000_000n) }],
};
const request: Request = {
  coldkey: ALICE,
  scope: { hotkeys: 'held', netuids: 'all', exceptHotkeys: [], exceptNetuids: [] },
  rule: { kind: 'within', tolerance: parseFraction('0.5%'), allowPartial: false },
};

describe('every position is sold whole, or said why it stays', () => {
  const plan = planExit(request, facts);

  it('signs a full sale with its limit for each that can be sold', () => {
    expect(plan.call).toMatchObject({
      kind: 'batchAll',
      mayPart: true,
      calls: [
        { kind: 'removeStakeFullLimit', hotkey: BOB, netuid: 0, limitPrice: 995_000_000n },
        { kind: 'removeStakeFullLimit', hotkey: BOB, netuid: 3, limitPrice: 19_900_000n },
        { kind: 'removeStakeFullLimit', hotkey: BOB, netuid: 6, limitPrice: 19_900_000n },
      ],
    });
  });

  it('keeps what cannot be sold apart, by its reason', () => {
    expect(plan.stays.map(({ position, why }) => [position.hotkey, position.netuid, why])).toEqual([
      [BOB, 2, 'closed'],
      [CHARLIE, 3, 'locked'],
      [BOB, 4, 'dust'],
      [BOB, 5, 'past-limit'],
      [CHARLIE, 6, 'next-run'],
    ]);
  });

  it('warns of root dividends that nobody claimed', () => {
    expect(cardOf(plan).warnings?.join()).toContain('claim first with `btcli stake claims claim`');
  });

  it('takes no limit along only when told so', () => {
    const { call } = planExit({ ...request, rule: { kind: 'any' } }, facts);
    expect(call.kind === 'batchAll' && call.calls[1]).toMatchObject({ limitPrice: null });
  });

  it('refuses when nothing can be sold, with a reason', () => {
    const only = { ...facts, held: [held(BOB, four, 1n)] };
    expect(() => planExit(request, only)).toThrowError(
      expect.objectContaining({ code: 'not-allowed', message: expect.stringContaining('dust') }),
    );
  });

  test.each([80, 120])('draws every number of the plan at %d columns', async (width) => {
    const drawn = drawnPlan(plan, cardOf(plan), width);
    await expect(drawn).toMatchFileSnapshot(`golden/stake-exit.${width}.txt`);
  });
});
