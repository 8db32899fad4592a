import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chain } from '../../src/chain/chain.js';
import { connectEmbedded } from '../../src/chain/connect.js';
import { newestAt } from '../../src/commands/block-at.js';
import { readBlockEvents } from '../../src/commands/query/events.js';
import { pick } from '../../src/commands/query/pick.js';
import { readStorage } from '../../src/commands/query/storage/read.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { shared } from '../support/shared.js';
import { skipSuite } from '../support/skip.js';
import { type UpgradedChain, upgradedSession } from '../support/upgraded-session.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const START = Date.UTC(2026, 0, 1);
/** The first block that the newer runtime made; its code came with the block before. */
const UPGRADE = 700_000;
const HEAD = 1_000_000;

const files = [293, 424].map((spec) => shared(`metadata/subtensor-${spec}.scale`));
const [older, newer] = files.map((file) => file && new Uint8Array(readFileSync(file)));
const suite = 'blocks of two runtimes in one run';

if (older && newer) {
  describe(suite, () => {
    let node: UpgradedChain;
    let chain: Chain;
    const proxies = (kind: string) =>
      ['Proxy.Proxies', [ALICE], [[{ delegate: BOB, proxy_type: kind, delay: 7n }], 10n]] as const;
    const transfer = (amount: bigint) => ({
      phase: { ApplyExtrinsic: 1n },
      event: { Balances: { Transfer: { from: ALICE, to: BOB, amount } } },
      topics: [],
    });

    beforeAll(async () => {
      const biggest = 2n ** 64n - 1n;
      node = upgradedSession(
        [
          {
            from: 0,
            metadata: older,
            stored: [
              proxies('NonFungibile'),
              ['System.Events', [], [transfer(biggest)]],
              ...[1n, 2n, 300n].map((netuid) => ['SubtensorModule.Tempo', [netuid], 99n] as const),
            ],
          },
          {
            from: UPGRADE,
            metadata: newer,
            stored: [
              proxies('NonFungible'),
              ['System.Events', [], [transfer(5n)]],
              ['SubtensorModule.Tempo', [1n], 360n],
            ],
          },
        ],
        HEAD,
        START,
      );
      chain = await connectEmbedded(node.open, 'upgraded');
    });
    afterAll(() => chain.close());

    const read = async (block: number, name: string, keys: readonly string[], limit = 100) => {
      const at = await chain.blockAt(block);
      const runtime = await chain.runtimeOf(at);
      const all = runtime.pallets.flatMap(({ storage }) => storage);
      const names = (item: (typeof all)[number]) => ({ first: item.pallet, second: item.name });
      const picked = pick(name, all, names, 'storage');
      if (picked.kind !== 'one') throw new Error(`${name} is no item`);
      const asked = { item: picked.thing, keys, limit, after: undefined };
      const found = await readStorage(asked, runtime, at, parseSs58, chain, (_, work) => work);
      return { spec: runtime.specVersion, ...found };
    };

    it('reads a value by the names that its own runtime has for it', async () => {
      const before = await read(UPGRADE - 10, 'proxy.proxies', [ALICE]);
      const after = await read(HEAD, 'Proxy.Proxies', [ALICE]);
      const value = (proxy_type: string) => [[{ delegate: BOB, proxy_type, delay: '7' }], '10'];
      expect([before.spec, before.entries[0]?.value]).toEqual([293, value('NonFungibile')]);
      expect([after.spec, after.entries[0]?.value]).toEqual([424, value('NonFungible')]);
    });

    it('reads the last block of the old rules by them, though its state holds the new code', async () => {
      expect((await read(UPGRADE - 1, 'Proxy.Proxies', [ALICE])).spec).toBe(293);
      expect((await read(UPGRADE, 'Proxy.Proxies', [ALICE])).spec).toBe(424);
      const at = await chain.blockAt(UPGRADE - 1);
      expect((await chain.runtimeIn(at)).specVersion).toBe(424);
    });

    it('reads events of both, amounts that no double holds among them', async () => {
      const amounts = await Promise.all(
        [1, HEAD].map(async (block) => {
          const at = await chain.blockAt(block);
          return readBlockEvents(at, await chain.runtimeOf(at), chain);
        }),
      );
      expect(amounts).toEqual(
        ['18446744073709551615', '5'].map((amount) => [
          {
            ...{ extrinsic: 1, phase: 'ApplyExtrinsic', pallet: 'Balances', name: 'Transfer' },
            fields: { from: ALICE, to: BOB, amount },
          },
        ]),
      );
    });

    it('lists a map in pages, tells where it stopped, and says what is a default', async () => {
      const all = await read(UPGRADE - 1, 'SubtensorModule.Tempo', []);
      expect(all.entries.map(({ keys }) => keys[0]).sort()).toEqual(['1', '2', '300']);
      expect(all.next).toBeUndefined();
      const some = await read(UPGRADE - 1, 'SubtensorModule.Tempo', [], 2);
      expect(some.entries).toEqual(all.entries.slice(0, 2));
      expect(some.next).toBe(all.entries[1]?.place);
      const absent = await read(HEAD, 'SubtensorModule.Tempo', ['7']);
      expect(absent.entries).toMatchObject([{ value: '360', stored: false }]);
    });

    it('asks for the metadata of each runtime once', async () => {
      for (const block of [3, 4, 5]) await read(block, 'SubtensorModule.Tempo', ['1']);
      expect(node.asked.filter((method) => method === 'state_getMetadata').length).toBe(2);
    });

    it('finds the block of a date on either side of the upgrade, in few questions', async () => {
      // The node's headers are not what its hashes are of, so the best block is named by its number.
      const numbered = { ...chain, head: () => chain.blockAt(HEAD) };
      const time = (block: number) => START + block * 12_000;
      for (const block of [1, 2, 12_345, UPGRADE - 1, UPGRADE, HEAD - 1, HEAD]) {
        node.asked.length = 0;
        const later = block === HEAD ? 0 : 11_999;
        expect((await newestAt(time(block) + later, numbered)).number).toBe(block);
        expect((await newestAt(time(block), numbered)).number).toBe(block);
        expect(node.asked.length).toBeLessThan(40);
      }
      await expect(newestAt(time(HEAD) + 1, numbered)).rejects.toMatchObject({ code: 'not-found' });
      await expect(newestAt(time(1) - 1, numbered)).rejects.toMatchObject({ code: 'not-found' });
    });

    it('refuses what is no key, naming it and its type', async () => {
      await expect(read(HEAD, 'SubtensorModule.Tempo', ['70000'])).rejects.toMatchObject({
        message: 'key 1 (u16): 70000 does not fit a u16',
        hint: 'it goes from 0 to 65535',
      });
      await expect(read(HEAD, 'SubtensorModule.Tempo', ['1', '2'])).rejects.toMatchObject({
        message: '2 keys are given, and SubtensorModule.Tempo takes 1',
        hint: 'give u16',
      });
    });

    it('says what was most likely meant', async () => {
      await expect(read(HEAD, 'SubtensorModul.Tempo', [])).rejects.toMatchObject({
        hint: 'did you mean SubtensorModule?',
      });
      await expect(read(HEAD, 'SubtensorModule.Tempos', [])).rejects.toMatchObject({
        message: 'SubtensorModule has no "Tempos" among its storage',
        hint: 'did you mean SubtensorModule.Tempo?',
      });
    });
  });
} else {
  skipSuite(suite, '../shared/metadata is not here');
}
