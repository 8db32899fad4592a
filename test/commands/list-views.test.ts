import { describe, expect, test } from 'vitest';
import type { WeightRules } from '../../src/chain/weights.js';
import { catalogue } from '../../src/commands/catalogue.js';
import { schemaView } from '../../src/commands/schema/view.js';
import { toolsView } from '../../src/commands/tools/view.js';
import { listView } from '../../src/commands/wallet/list/view.js';
import { showView } from '../../src/commands/wallet/show/view.js';
import { showView as weightsView } from '../../src/commands/weights/show/view.js';
import { renderView } from '../../src/format/render.js';
import type { View } from '../../src/format/view.js';
import { widthOf } from '../../src/format/width.js';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import type { WalletEntry } from '../../src/wallet/store.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const wallet: WalletEntry = {
  ...{ name: 'miner', address: ALICE, protection: 'encrypted' },
  hotkeys: [
    { name: 'rig1', address: BOB, protection: 'plain' },
    { name: 'rig2', address: undefined, protection: 'unreadable' },
  ],
};
const validator = {
  ...{ uid: 1_024, hotkey: ALICE, lastUpdate: 8_123_456 },
  weights: [
    [0, 65_535],
    [12, 21_845],
  ],
} as const;
const at = { number: 8_123_460, hash: '0x07' } as const;
const all = await catalogue();
const some = all.filter(({ words }) => /^(wallet (show|balance|verify)|tools)$/.test(words));

const views: Readonly<Record<string, View>> = {
  'wallet-list': listView({ root: '/wallets', wallets: [wallet] }),
  'wallet-show': showView(wallet),
  'weights-show': weightsView({
    ...{ network: 'finney', at, netuid: 1 as Netuid },
    ...{ mech: 0, matrix: false, validators: [validator] },
    rules: { commitReveal: true } as WeightRules,
  }),
  tools: toolsView(some),
  schema: schemaView({
    kind: 'list',
    commands: some.map(({ words, command: { summary } }) => ({
      words,
      summary,
      id: `id/${words}`,
    })),
  }),
};

describe('a list can be read at the width of a terminal', () => {
  test.each(Object.keys(views).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
    '$name at $width columns',
    async ({ name, width }) => {
      const view = views[name];
      if (!view) throw new Error(name);
      const drawn = renderView(view, { width, colour: false });
      for (const line of drawn.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/${name}.${width}.txt`);
    },
  );
});
