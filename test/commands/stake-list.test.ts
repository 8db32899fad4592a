import { describe, expect, it } from 'vitest';
import type { Sales } from '../../src/commands/stake/list/sales.js';
import {
  type Details,
  holderOf,
  together,
  valuePositions,
} from '../../src/commands/stake/list/value.js';
import { listJson, listView, type Report } from '../../src/commands/stake/list/view.js';
import { renderTable } from '../../src/format/table.js';
import { alpha, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { ratio } from '../../src/units/ratio.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const [root, three] = [parseNetuid('0'), parseNetuid('3')];

const holding = (netuid: typeof root, units: bigint, hotkey = BOB, coldkey = ALICE) => ({
  coldkey,
  hotkey,
  stake: alpha(netuid, units),
  emission: alpha(netuid, 1n),
  registered: hotkey === BOB,
});
const profile = { take: ratio(11_796), owner: ALICE, name: 'Größe' };
const plain: Details = { profile, perDay: undefined, claims: undefined };
const subnets = [
  { netuid: root, name: 'root', symbol: 'Τ', price: raoPerAlpha(1_000_000_000n) },
  { netuid: three, name: 'Größe', symbol: 'γ', price: raoPerAlpha(333_333_333n) },
];
/** A pool that pays ever less: what is sold together brings less than its parts one by one. */
const sales: Sales = ({ netuid, units }) =>
  netuid === 0 ? rao(units) : units < 100n ? undefined : rao(units / 3n - units ** 2n / 10n ** 11n);

const held = [
  holding(three, 10n),
  holding(root, 7_000_000_000n),
  holding(three, 1_500_000_001n, ALICE),
  holding(three, 1_500_000_001n),
];
const details: readonly Details[] = [
  plain,
  {
    ...plain,
    claims: [
      { owed: alpha(three, 2_000_000n), payable: true },
      { owed: alpha(root, 9n), payable: false },
    ],
  },
  { ...plain, perDay: alpha(three, 12_345n) },
  plain,
];
const positions = valuePositions(held, details, subnets, sales);
const asked = { address: ALICE, label: 'wallet alice', wallet: 'alice' };
const holders = [holderOf(asked, rao(5_000_000_000n), positions, sales)];
const report: Report = {
  network: 'finney',
  at: { number: 7, hash: '0x07' },
  holders,
  positions,
  total: together(holders, positions, sales),
  labelOf: (hotkey) => (hotkey === ALICE ? 'hotkey rig1' : undefined),
};
const bobs = valuePositions([holding(root, 1n, BOB, BOB)], [plain], subnets, sales);
const bob = { address: BOB, label: undefined, wallet: undefined };
const twoHolders = [...holders, holderOf(bob, rao(1n), bobs, sales)];
const both: Report = {
  ...report,
  holders: twoHolders,
  positions: [...positions, ...bobs],
  total: together(twoHolders, [...positions, ...bobs], sales),
};

describe('stake is never shown to be worth more than it is', () => {
  it('rounds each value down and adds up what is shown', () => {
    expect(positions.map(({ stake, value }) => [stake.netuid, value])).toEqual([
      [0, 7_000_000_000n],
      [3, 499_999_999n],
      [3, 499_999_999n],
      [3, 3n],
    ]);
    expect(report.holders).toMatchObject([{ value: 8_000_000_001n, claimable: 666_666n }]);
  });

  it('sells what lies in one pool as one when it adds up, since the first sale lowers the next', () => {
    const alone = positions.reduce((sum, { ifSold = 0n }) => sum + ifSold, 0n);
    const asOne = 7_000_000_000n + (sales(alpha(three, 3_000_000_012n)) ?? 0n);
    expect(report.holders).toMatchObject([{ ifSold: asOne }]);
    expect(asOne).toBeLessThan(alone);
  });

  it('says of dust that the pool takes none of it, not that it brings nothing', () => {
    const [dust] = listJson(report).positions.filter(({ stake }) => stake.units === '10');
    expect(dust?.ifSold).toBeNull();
  });
});

describe('what leaves for scripts', () => {
  it('is integers with their unit, no alpha without its subnet, and no null that is a key', () => {
    expect(listJson(report)).toMatchObject({
      free: { rao: '5000000000', tao: '5' },
      value: { rao: '8000000001', tao: '8.000000001' },
      coldkeys: [{ address: ALICE, label: 'wallet alice', claimable: { rao: '666666' } }],
      positions: [
        {
          netuid: 0,
          stake: { units: '7000000000', netuid: 0 },
          claims: [{ owed: { units: '2000000', netuid: 3 }, payable: true }, { payable: false }],
        },
        {
          stake: { units: '1500000001', netuid: 3 },
          price: { raoPerAlpha: '333333333' },
          hotkeyName: 'hotkey rig1',
          emissionPerDay: { units: '12345', netuid: 3 },
          claims: null,
        },
        { hotkeyName: 'Größe', emissionPerDay: null },
        { registered: true },
      ],
    });
  });

  it('holds no number but netuids and shares: money as a number is rounded by whoever reads it', () => {
    const numbers: string[] = [];
    JSON.parse(JSON.stringify(listJson(both)), (key, value) => {
      if (typeof value === 'number') numbers.push(key);
      return value;
    });
    expect([...new Set(numbers)].sort()).toEqual(['netuid', 'raw']);
  });

  it('keeps coldkeys apart and adds all of them up', () => {
    expect(listJson(both)).toMatchObject({
      free: { rao: '5000000001' },
      coldkeys: [{ address: ALICE }, { address: BOB, label: null, value: { rao: '1' } }],
    });
  });
});

describe('at any width the table says where the stake is and what it brings', () => {
  it.each([80, 120])('keeps subnet, hotkey and stake at %i columns', async (width) => {
    const drawn = renderTable(listView(report), { width, colour: false });
    await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/stake-list.${width}.txt`);
  });

  it('names the coldkey of each position once there are several', async () => {
    const drawn = renderTable(listView(both), { width: 120, colour: false });
    await expect(`${drawn}\n`).toMatchFileSnapshot('golden/stake-list.many.120.txt');
  });
});
