import { expect, it, test } from 'vitest';
import type { EpochSchedules } from '../../src/chain/epochs.js';
import { comingEpochs } from '../../src/commands/subnet/epoch/coming.js';
import { epochJson, epochView } from '../../src/commands/subnet/epoch/view.js';
import { renderView } from '../../src/format/render.js';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const at = { number: 8_123_456, hash: '0x07' } as const;
const netuids = [1, 64, 128].map((netuid) => netuid as Netuid);
const schedules: EpochSchedules = {
  subnets: netuids.map((netuid) => ({
    ...{ netuid, tempo: netuid === 128 ? 0 : 360, commitReveal: netuid === 1, revealPeriod: 1 },
    clock: {
      ...{ lastEpochBlock: 8_123_200, pendingEpochAt: 0, subnetEpochIndex: 9 },
      blocksSinceLastStep: 256,
    },
  })),
  mostPerBlock: 1,
  freezeWindow: 10,
};
const report = {
  ...{ network: 'finney', at, schedules, netuids, blockTime: 12_000 },
  coming: comingEpochs(schedules, netuids, at.number, 2),
  places: [{ hotkey: ALICE, netuid: 1 as Netuid, uid: 7, name: 'rig1' }],
};

it('an epoch that finds no place in its block runs in the next, and keeps its distance', () => {
  expect(report.coming.map(({ netuid, block }) => [netuid, block])).toEqual([
    ...[
      [1, 8_123_560],
      [64, 8_123_561],
    ],
    ...[
      [1, 8_123_920],
      [64, 8_123_921],
    ],
  ]);
});

it('tells scripts the windows, the time that is left, and who of the wallet is there', () => {
  const { epochs, withoutEpochs, rule } = epochJson(report);
  expect({ rule, withoutEpochs }).toEqual({ rule: 'clock', withoutEpochs: [128] });
  expect(epochs[0]).toEqual({
    ...{ netuid: 1, tempo: 360, block: 8_123_560, inBlocks: 104, inMilliseconds: 1_248_000 },
    frozen: { from: 8_123_551, to: 8_123_559 },
    reveal: { from: 8_123_560, to: 8_123_919 },
    hotkeys: [{ hotkey: ALICE, hotkeyName: 'rig1', uid: 7 }],
  });
  expect(epochs[1]).toMatchObject({ reveal: null, hotkeys: [] });
});

test.each([80, 120])('subnet epoch at %i columns', async (width) => {
  const drawn = renderView(epochView(report), { width, colour: false });
  await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/subnet-epoch.${width}.txt`);
});
