import { expect, test } from 'vitest';
import { checkJson, checkView, type Report } from '../../src/commands/register/check/view.js';
import { costView } from '../../src/commands/register/cost/view.js';
import { renderView } from '../../src/format/render.js';
import type { View } from '../../src/format/view.js';
import { type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const at = { number: 8_123_456, hash: '0x07' } as const;
const offer = {
  netuid: 1 as Netuid,
  burn: rao(1_234_567_891n),
  open: true,
  neurons: 255,
  mostNeurons: 256,
  reopensAt: undefined,
  immunityPeriod: 5_000,
  halfLife: 360,
  proofOfWork: undefined,
};
const older = { ...offer, halfLife: undefined, proofOfWork: true, reopensAt: 8_123_500 };
const place = { hotkey: ALICE, netuid: 128 as Netuid, uid: 255, registeredAt: 8_120_000 };

const views: readonly (readonly [title: string, view: View, shown: readonly string[]])[] = [
  [
    'cost',
    costView({
      ...{ network: 'finney', at },
      offers: [offer, { ...offer, netuid: 128 as Netuid, open: false }],
    }),
    ['1.234567891 τ', 'ignores proof of work', 'ignored'],
  ],
  [
    'cost before 397',
    costView({ network: 'finney', at, offers: [older] }),
    ['taken', 'from 8123500'],
  ],
  [
    'check',
    checkView({
      ...{ network: 'finney', at, hotkeys: [ALICE, BOB], blockTime: 12_000 },
      places: [
        { ...place, immunityPeriod: 5_000 },
        { ...place, netuid: 0 as Netuid, uid: 3, immunityPeriod: undefined },
      ],
      labelOf: () => 'miner/rig1',
    }),
    [ALICE, '8,125,000', '1543 blocks (5 hours 8 minutes)', `registered nowhere: ${BOB}`],
  ],
];

test.each(views)('register %s stays whole and in line at 80 columns', (_title, view, shown) => {
  const drawn = renderView(view, { width: 80, colour: false });
  expect(drawn.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  const wide = renderView(view, { width: 200, colour: false });
  for (const value of shown) expect(wide).toContain(value);
});

test.each(views.flatMap(([name, view]) => [80, 120].map((width) => ({ name, view, width }))))(
  'register $name at $width columns',
  async ({ name, view, width }) => {
    const drawn = renderView(view, { width, colour: false });
    const file = `golden/register-${name.replaceAll(' ', '-')}.${width}.txt`;
    await expect(`${drawn}\n`).toMatchFileSnapshot(file);
  },
);

test.each([
  [2, true, '1 block (12 seconds)'],
  [1, false, undefined],
  [0, false, undefined],
])(
  '%i blocks before its immunity ends, a uid is told by the block that may replace it',
  (before, immune, left) => {
    const report: Report = {
      ...{ network: 'finney', at: { number: 8_125_000 - before, hash: '0x07' }, hotkeys: [ALICE] },
      ...{ places: [{ ...place, immunityPeriod: 5_000 }], blockTime: 12_000 },
      labelOf: () => undefined,
    };
    expect(checkJson(report).places).toMatchObject([{ immuneUntil: 8_125_000, immune }]);
    const drawn = renderView(checkView(report), { width: 300, colour: false });
    if (left === undefined) expect(drawn).not.toMatch(/\d blocks?\b \(/);
    else expect(drawn).toContain(left);
    expect(drawn.includes('while too few others may go')).toBe(immune);
  },
);
