import { describe, expect, it, test } from 'vitest';
import type { Mechanisms } from '../../src/chain/mechanisms.js';
import { countJson, countView } from '../../src/commands/subnet/mechanisms/count/view.js';
import { mechanismShares } from '../../src/commands/subnet/mechanisms/emissions/shares.js';
import {
  emissionsJson,
  emissionsView,
} from '../../src/commands/subnet/mechanisms/emissions/view.js';
import { readMechanisms } from '../../src/commands/subnet/mechanisms/read.js';
import { renderView } from '../../src/format/render.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const netuid = 2 as Netuid;
const mechanisms = (count: number, split?: readonly number[]): Mechanisms => ({
  ...{ count, most: 8, mostUids: 128, mostUidsTogether: 256, split },
});
const percents = (of: Mechanisms) => mechanismShares(of).map(({ share }) => share);

describe('an owner sees what the chain makes of a split', () => {
  it.each([
    ['the only one has all', mechanisms(1), [1_000_000n]],
    ['unset is even', mechanisms(3), [333_333n, 333_333n, 333_333n]],
    ['what was set', mechanisms(2, [13_107, 52_428]), [200_000n, 800_000n]],
    [
      'a new mechanism has nothing of an older split',
      mechanisms(3, [0, 65_535]),
      [0n, 1_000_000n, 0n],
    ],
    [
      'what a mechanism that went had is the first one’s',
      mechanisms(1, [32_768, 32_767]),
      [1_000_000n],
    ],
  ])('%s', (_title, of, wanted) => {
    expect(percents(of)).toEqual(wanted);
  });

  it('tells what was set apart from what it comes to', () => {
    expect(mechanismShares(mechanisms(3, [1, 65_534])).map(({ set }) => set)).toEqual([
      ...[1, 65_534, undefined],
    ]);
  });
});

const info = {
  ...{ netuid, ownerHotkey: ALICE, ownerColdkey: ALICE, tempo: 360 },
  ...{ subnetName: [...Buffer.from('two')], tokenSymbol: [...Buffer.from('β')] },
};
for (const spec of [293, 346, 381, 424]) {
  describeShared(`mechanisms of spec ${spec}`, `metadata/subtensor-${spec}.scale`, (file) => {
    it('are read as they are, or refused by name', async () => {
      const chain = await chainOfMetadata(file, {
        functions: {
          'SubnetInfoRuntimeApi.get_dynamic_info': info,
          'SwapRuntimeApi.current_alpha_price': 7n,
        },
        storage:
          spec === 293
            ? []
            : [
                ['MechanismCountCurrent', [netuid], 3],
                ['MechanismEmissionSplit', [netuid], [5, 65_530]],
                ['MaxAllowedUids', [netuid], 64],
              ],
      });
      const read = readMechanisms(netuid, chain, undefined);
      if (spec === 293) {
        await expect(read).rejects.toMatchObject({
          code: 'not-in-runtime',
          message: expect.stringContaining('MechanismCountCurrent'),
        });
        return;
      }
      const report = { network: 'finney', ...(await read) };
      expect(countJson(report)).toMatchObject({ netuid, name: 'two', count: 3, mostNeurons: 64 });
      expect(emissionsJson(report)).toMatchObject({
        even: false,
        mechanisms: [{ set: { raw: 5 } }, { set: { raw: 65_530 } }, { set: null }],
      });
    });
  });
}

const shown = {
  network: 'finney',
  at: { number: 8_123_456, hash: '0x07' as const },
  subnet: {
    ...{ netuid, name: 'two', symbol: 'β', tempo: 360, registeredAt: 1, firstEmission: 2 },
    ...{ ownerColdkey: ALICE, ownerHotkey: ALICE, price: raoPerAlpha(1n), taoIn: rao(1n) },
    ...{ alphaIn: alpha(netuid, 1n), alphaOut: alpha(netuid, 1n) },
  },
};
test.each([
  ['count', countView({ ...shown, mechanisms: mechanisms(2) })],
  ['emissions', emissionsView({ ...shown, mechanisms: mechanisms(2, [13_107, 52_428]) })],
])('mechanisms %s at 80 columns', async (name, view) => {
  const drawn = renderView(view, { width: 80, colour: false });
  await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/subnet-mechanisms-${name}.80.txt`);
});
