import { xxhashAsHex } from '@polkadot/util-crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Chain } from '../../../src/chain/chain.js';
import { connectEmbedded } from '../../../src/chain/connect.js';
import type { OpenSession } from '../../../src/chain/provider/session-provider.js';
import { readFacts as readPurchases } from '../../../src/commands/stake/add/facts.js';
import { readChildren } from '../../../src/commands/stake/child/get/read.js';
import { childrenJson } from '../../../src/commands/stake/child/get/view.js';
import { readFacts as readExits } from '../../../src/commands/stake/exit/facts.js';
import { readListing } from '../../../src/commands/stake/list/read.js';
import { readFacts as readSales } from '../../../src/commands/stake/remove/facts.js';
import { builtinRuntime } from '../../../src/localnet/builtin/index.js';
import { openLocalChain } from '../../../src/localnet/index.js';
import { parseFraction } from '../../../src/units/fraction.js';
import { type AlphaUnits, type Netuid, rao } from '../../../src/units/money.js';
import { parseProportion } from '../../../src/units/proportion.js';
import type { Ss58 } from '../../../src/units/ss58.js';
import { roundTrips } from '../../support/round-trips.js';
import { ALICE, DAVE, EVE, type Floor, floorOn, THREE, TWO } from '../../support/trading-floor.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const trips = roundTrips();
/** What was asked for with a name of its own, such as a range of keys. */
const asked: (readonly [method: string, first: unknown])[] = [];
let floor: Floor;
let chain: Chain;

beforeAll(async () => {
  const local = await openLocalChain({
    ...{ dir: undefined, runtime: builtinRuntime(), blockTime: 'instant' },
  });
  floor = await floorOn(local);
  for (const hotkey of [DAVE, EVE]) {
    for (const netuid of [TWO, THREE]) {
      await floor.submit({ kind: 'addStake', hotkey, netuid, amount: rao(5n * 10n ** 9n) }, ALICE);
    }
  }
  const children = [{ hotkey: EVE, share: parseProportion('25%') }];
  for (const netuid of [TWO, THREE]) {
    await floor.submit({ kind: 'setChildren', hotkey: DAVE, netuid, children }, ALICE);
  }
  const open: OpenSession = (notify) => {
    const session = local.openSession(({ params }) => notify(params.subscription, params.result));
    return {
      close: session.close,
      request: async (method, params) => {
        const answered = trips.observe();
        asked.push([method, params[0]]);
        // Late, so that what does not wait for it is asked for beside it.
        await new Promise(setImmediate);
        return session.request(method, [...params]).finally(answered);
      },
    };
  };
  chain = await connectEmbedded(open, 'counted');
});

afterAll(async () => {
  await chain?.close();
  await floor?.close();
});

const scope = (hotkeys: readonly Ss58[], netuids: readonly Netuid[]) => ({
  ...{ hotkeys, netuids, exceptHotkeys: [], exceptNetuids: [] },
});
const rule = { kind: 'within', tolerance: parseFraction('5%'), allowPartial: false } as const;

const reading = {
  add: (hotkeys: readonly Ss58[], netuids: readonly Netuid[]) => async () =>
    readPurchases(
      { coldkey: ALICE, scope: scope(hotkeys, netuids), rule, amount: rao(10n ** 9n) },
      ...([chain, await chain.head()] as const),
    ),
  remove: (hotkeys: readonly Ss58[], netuids: readonly Netuid[]) => async () =>
    readSales(
      { coldkey: ALICE, scope: scope(hotkeys, netuids), rule, amount: (10n ** 9n) as AlphaUnits },
      ...([chain, await chain.head()] as const),
    ),
  exit: (hotkeys: readonly Ss58[], netuids: readonly Netuid[]) => async () =>
    readExits(
      { coldkey: ALICE, scope: scope(hotkeys, netuids), rule },
      ...([chain, await chain.head()] as const),
    ),
  'child get': (hotkeys: readonly Ss58[], netuids: readonly Netuid[]) => async () =>
    readChildren(hotkeys[0] ?? DAVE, netuids, chain, await chain.head()),
};

async function tripsOf(read: () => Promise<unknown>): Promise<number> {
  trips.reset();
  await read();
  return trips.sequential();
}

describe('many positions are as near as one', () => {
  it.each(Object.entries(reading))('for stake %s (btcli9 3.33)', async (_name, read) => {
    // Once before it counts: what is asked for the first time only is nobody's.
    await read([DAVE], [TWO])();
    const one = await tripsOf(read([DAVE], [TWO]));
    const many = await tripsOf(read([DAVE, EVE], [TWO, THREE]));
    expect(one).toBeGreaterThan(0);
    expect(many).toBe(one);
  });
});

describe('nobody waits for what was not asked for', () => {
  it('as every identity there is, to name a few hotkeys (btcli9 3.34)', async () => {
    asked.length = 0;
    const coldkeys = [{ address: ALICE, label: undefined, wallet: undefined }];
    const request = { coldkeys, netuids: undefined, hotkey: undefined };
    const { positions } = await readListing(request, chain, await chain.head());
    expect(positions.length).toBeGreaterThan(3);
    const pallet = xxhashAsHex('SubtensorModule', 128);
    for (const item of ['IdentitiesV2', 'OwnedHotkeys', 'Owner']) {
      const whole = `${pallet}${xxhashAsHex(item, 128).slice(2)}`;
      expect(asked).not.toContainEqual(['state_getKeysPaged', whole]);
      expect(asked).not.toContainEqual(['state_getPairs', whole]);
    }
  });
});

describe('children of several subnets are told apart', () => {
  it('whatever they have in common (btcli9 3.29)', async () => {
    const at = await chain.head();
    const found = await readChildren(DAVE, [TWO, THREE], chain, at);
    const { children } = childrenJson({ ...found, network: 'counted', at, hotkey: DAVE });
    expect(children.map(({ netuid, hotkey }) => [netuid, hotkey])).toEqual([
      [TWO, EVE],
      [THREE, EVE],
    ]);
  });
});
