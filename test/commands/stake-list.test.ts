import { describe, expect, it } from 'vitest';
import { totalValue, valuePositions } from '../../src/commands/stake/list/value.js';
import { listJson, listView } from '../../src/commands/stake/list/view.js';
import { renderTable } from '../../src/format/table.js';
import { alpha, raoPerAlpha } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const [root, three] = [parseNetuid('0'), parseNetuid('3')];
const holding = (netuid: typeof root, units: bigint, hotkey = BOB) => ({
  hotkey,
  stake: alpha(netuid, units),
  emission: alpha(netuid, 1n),
  registered: hotkey === BOB,
});
const subnets = [
  { netuid: root, name: 'root', price: raoPerAlpha(1_000_000_000n) },
  { netuid: three, name: 'Größe', price: raoPerAlpha(333_333_333n) },
];
const positions = valuePositions(
  [holding(three, 10n), holding(root, 7n), holding(three, 1_500_000_001n, ALICE)],
  subnets,
);
const report = {
  network: 'finney',
  at: { number: 7, hash: '0x07' } as const,
  coldkey: ALICE,
  positions,
};

describe('stake is never shown to be worth more than its price says', () => {
  it('rounds each value down and adds up what is shown', () => {
    expect(positions.map(({ stake, value }) => [stake.netuid, value])).toEqual([
      [0, 7n],
      [3, 499_999_999n],
      [3, 3n],
    ]);
    expect(totalValue(positions)).toBe(500_000_009n);
  });

  it('leaves for scripts as integers with their unit, and no alpha without its subnet', () => {
    expect(listJson(report)).toMatchObject({
      total: { rao: '500000009', tao: '0.500000009' },
      positions: [
        { netuid: 0, stake: { units: '7', netuid: 0 } },
        { stake: { units: '1500000001', netuid: 3 }, price: { raoPerAlpha: '333333333' } },
        { registered: true },
      ],
    });
  });

  it.each([80, 120])('keeps subnet, hotkey and stake at %i columns', async (width) => {
    const drawn = renderTable(listView(report), { width, colour: false });
    await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/stake-list.${width}.txt`);
  });
});
