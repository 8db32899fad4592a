import { describe, expect, it, test } from 'vitest';
import type { Family, Kin } from '../../src/chain/delegation.js';
import { childrenView } from '../../src/commands/stake/child/get/view.js';
import { stakeChildSet } from '../../src/commands/stake/child/set/command.js';
import { type Facts, planChildren, type Request } from '../../src/commands/stake/child/set/plan.js';
import { cardOf } from '../../src/commands/stake/child/set/view.js';
import { planTake } from '../../src/commands/stake/child/set-take/plan.js';
import { planTake as planDelegateTake } from '../../src/commands/stake/take/set/plan.js';
import { cardOf as takeCard } from '../../src/commands/stake/take/set/view.js';
import { renderTable } from '../../src/format/table.js';
import { type Netuid, rao } from '../../src/units/money.js';
import { type Proportion, parseProportion } from '../../src/units/proportion.js';
import { ratio } from '../../src/units/ratio.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const DAVE = parseSs58('5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy');
const [one, two] = [1 as Netuid, 2 as Netuid];

const lends = (hotkey: typeof BOB, percent: string): Kin => ({
  hotkey,
  share: parseProportion(percent),
});
const family = (netuid: Netuid, more: Partial<Family> = {}): Family => ({
  ...{ netuid, children: [], pending: undefined, parents: [], take: ratio(0) },
  ...{ leastTake: ratio(0), childrenOpenAt: 0, takeOpensAt: 0, ...more },
});
const terms = {
  ...{ threshold: rao(1_000n), stakeAtMost: rao(1_000n), ownedSubnets: [] },
  ...{ cooldown: 7_200, parentsApart: true },
};
const request: Request = {
  ...{ coldkey: ALICE, hotkey: BOB, netuids: [one, two], children: [lends(CHARLIE, '25%')] },
};
const facts: Facts & { fee: ReturnType<typeof rao> } = {
  balance: { free: rao(10_000_000n), reserved: rao(0n), frozen: rao(0n) },
  ...{ existentialDeposit: rao(500n), fee: rao(100_000n), at: { number: 7, hash: '0x07' } },
  ...{ blockTime: 12_000, owner: ALICE, families: [family(one), family(two)], terms },
};

describe('children are chosen as they were shown, or not at all', () => {
  it('in one batch for all subnets, which a proxy may part', () => {
    const { call } = planChildren(request, facts);
    expect(call).toEqual({
      ...{ kind: 'batchAll', mayPart: true },
      calls: [one, two].map((netuid) => ({
        ...{ kind: 'setChildren', hotkey: BOB, netuid },
        children: [{ hotkey: CHARLIE, share: 4_611_686_018_427_387_903n }],
      })),
    });
  });

  it('only where something changes', () => {
    const there = family(one, { children: request.children });
    const plan = planChildren(request, { ...facts, families: [there, family(two)] });
    expect(plan.call).toMatchObject({ kind: 'setChildren', netuid: 2 });
    const coming = { children: request.children, cooldown: 9, epoch: 12 };
    const both = [there, family(two, { pending: coming })];
    expect(() => planChildren(request, { ...facts, families: both })).toThrowError(
      'exactly these children on subnets 1 and 2',
    );
  });

  const six = [ALICE, CHARLIE, DAVE, ALICE, CHARLIE, DAVE].map((each) => lends(each, '1%'));
  const parent = family(one, { parents: [lends(CHARLIE, '5%')] });
  test.each<[string, Partial<Request>, Partial<Facts>, string]>([
    ['itself', { children: [lends(BOB, '1%')] }, {}, 'cannot be its own child'],
    ['one twice', { children: [lends(DAVE, '1%'), lends(DAVE, '2%')] }, {}, 'named twice'],
    ['six', { children: six }, {}, '6 children are more than the 5'],
    ['nothing at all', { children: [lends(DAVE, '0')] }, {}, 'is zero'],
    [
      'more than the whole',
      { children: [lends(DAVE, '50%'), lends(CHARLIE, '50.1%')] },
      {},
      'more than 100% together',
    ],
    ["another's hotkey", {}, { owner: DAVE }, `belongs to the coldkey ${DAVE}`],
    ['a parent', {}, { families: [parent] }, 'is a parent of this hotkey on subnet 1'],
    [
      'too little stake',
      {},
      { terms: { ...terms, stakeAtMost: rao(999n), ownedSubnets: [one] } },
      'on subnet 2 a hotkey needs stake worth 0.000001 TAO; this one has 0.000000999',
    ],
    [
      'too soon',
      {},
      { families: [family(one), family(two, { childrenOpenAt: 158 })] },
      'on subnet 2 too recently; others are taken from block 158, in 151 blocks or about 30 minutes',
    ],
    ['nothing to take back', { children: [] }, {}, 'no children to take back on subnets 1 and 2'],
  ])('refuses %s', (_title, asked, known, message) => {
    expect(() => planChildren({ ...request, ...asked }, { ...facts, ...known })).toThrowError(
      message,
    );
  });

  it('lets the owner of a subnet choose without stake, and takes back without any', () => {
    const poor = { ...terms, stakeAtMost: rao(0n), ownedSubnets: [one, two] };
    expect(planChildren(request, { ...facts, terms: poor }).changing).toHaveLength(2);
    const lent = [family(one, { children: request.children })];
    const back = { ...request, children: [] };
    const bare = { ...terms, stakeAtMost: rao(0n) };
    expect(planChildren(back, { ...facts, terms: bare, families: lent }).call).toMatchObject({
      children: [],
    });
  });

  it('mixes parents and children where an older runtime does', () => {
    const older = { ...facts, families: [parent], terms: { ...terms, parentsApart: false } };
    expect(planChildren(request, older).call).toMatchObject({ kind: 'setChildren' });
  });

  it.each([80, 120])('shows what each subnet had and will have, at %i columns', async (width) => {
    const families = [family(one, { children: [lends(DAVE, '100%')] }), family(two)];
    const plan = planChildren(request, { ...facts, families });
    await expect(drawnPlan(plan, cardOf(plan), width)).toMatchFileSnapshot(
      `./golden/stake-child-set.plan.${width}.txt`,
    );
  });

  it.each([80, 120])(
    'draws the children there are and those to come, at %i columns',
    async (width) => {
      const pending = { children: [lends(CHARLIE, '5%')], cooldown: 7_300, epoch: 7_561 };
      const families = [
        family(one, { children: [lends(DAVE, '50%')], pending, take: ratio(5_898) }),
        family(two, { pending: { children: [], cooldown: 7_310, epoch: undefined } }),
      ];
      const children = [
        { ...lends(DAVE, '50%'), netuid: one, take: ratio(0), pending: undefined },
        { ...lends(CHARLIE, '5%'), netuid: one, take: ratio(11_796), pending },
      ];
      const at = { number: 120, hash: '0x78' } as const;
      const view = childrenView({ network: 'finney', at, hotkey: BOB, families, children });
      const drawn = renderTable(view, { width, colour: false });
      await expect(`${drawn}\n`).toMatchFileSnapshot(`./golden/stake-child-get.${width}.txt`);
    },
  );

  it('reads a child from its last colon, and refuses one without a share', () => {
    const { parse } = stakeChildSet.options.child ?? {};
    expect(parse?.(`${CHARLIE}:25%,miner/rig1:0.1`)).toEqual([
      { ref: { kind: 'address', address: CHARLIE }, share: 4_611_686_018_427_387_903n },
      {
        ref: { kind: 'hotkey', wallet: 'miner', hotkey: 'rig1' },
        share: 1_844_674_407_370_955_161n as Proportion,
      },
    ]);
    expect(() => parse?.(CHARLIE)).toThrowError('is not a child and its share');
    expect(() => parse?.(`${CHARLIE}:25`)).toThrowError('could be a percentage or a fraction');
  });
});

describe('a childkey take', () => {
  const asked = { coldkey: ALICE, hotkey: BOB, netuids: [one, two], take: ratio(0) };
  const known = { ...facts, most: ratio(11_796) };

  it('of nothing is a take like any other', () => {
    const families = [family(one, { take: ratio(5_898), takeOpensAt: 900 }), family(two)];
    const plan = planTake(asked, { ...known, families });
    expect(plan.call).toEqual({ kind: 'setChildkeyTake', hotkey: BOB, netuid: 1, take: 0 });
  });

  test.each<[string, number, Partial<Family>, string]>([
    ['above the most', 11_797, {}, '18.0011% is not between 0% and 17.9996%'],
    ["below the subnet's own least", 5, { leastTake: ratio(66) }, 'allows on subnet 1'],
    ['that is there', 0, {}, 'the take is 0% already on subnets 1 and 2'],
    [
      'that rises too soon',
      655,
      { takeOpensAt: 307 },
      'on subnet 1 was changed too recently to rise; it may from block 307, in 300 blocks or about 1 hour',
    ],
  ])('%s is refused', (_title, take, more, message) => {
    const families = [family(one, more), family(two)];
    expect(() => planTake({ ...asked, take: ratio(take) }, { ...known, families })).toThrowError(
      message,
    );
  });
});

describe('a delegate take', () => {
  const delegate = {
    ...{ take: ratio(11_796), least: ratio(0), most: ratio(11_796) },
    ...{ risesAt: 0, interval: 216_000 },
  };
  const plan = (take: number, more: Partial<typeof delegate> = {}) =>
    planDelegateTake(
      { coldkey: ALICE, hotkey: BOB, take: ratio(take) },
      { ...facts, terms: { ...delegate, ...more } },
    );

  it('chooses the call by its direction', () => {
    expect(plan(5_898).call).toEqual({ kind: 'decreaseTake', hotkey: BOB, take: 5_898 });
    expect(plan(0).call).toEqual({ kind: 'decreaseTake', hotkey: BOB, take: 0 });
    const risen = plan(5_898, { take: ratio(655), risesAt: 8 });
    expect(risen.call).toEqual({ kind: 'increaseTake', hotkey: BOB, take: 5_898 });
  });

  test.each<[string, number, Partial<typeof delegate>, string]>([
    ['the same', 11_796, {}, 'the take is 17.9996% already; nothing was signed'],
    ['too high', 11_797, {}, 'is not between 0% and 17.9996%'],
    ['too low', 5, { least: ratio(655) }, 'is not between 0.9995% and 17.9996%'],
    [
      'a rise too soon',
      5_898,
      { take: ratio(655), risesAt: 9 },
      'too recently to rise from 0.9995%; it may from block 9, in 2 blocks or about 24 seconds',
    ],
  ])('refuses %s', (_title, take, more, message) => {
    expect(() => plan(take, more)).toThrowError(message);
  });

  it.each([80, 120])(
    'shows both takes and how long it may not rise, at %i columns',
    async (width) => {
      const lowered = plan(5_898);
      await expect(drawnPlan(lowered, takeCard(lowered), width)).toMatchFileSnapshot(
        `./golden/stake-take-set.plan.${width}.txt`,
      );
    },
  );
});
