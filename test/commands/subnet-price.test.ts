import { describe, expect, it } from 'vitest';
import type { SubnetSummary } from '../../src/chain/subnet.js';
import { courseOf, type Point, percentText } from '../../src/commands/subnet/price/history.js';
import { type Request, readHistory } from '../../src/commands/subnet/price/read.js';
import { priceJsonOf, priceView } from '../../src/commands/subnet/price/view.js';
import { refuse } from '../../src/errors.js';
import { drawAnswer } from '../../src/format/draw-answer.js';
import { renderView } from '../../src/format/render.js';
import { plainShape } from '../../src/format/shape.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const HEAD = 1_000;
const OLDEST = 700;
const netuids = [0, 1, 4] as Netuid[];
const subnet = (netuid: Netuid, registeredAt: number): SubnetSummary => ({
  ...{ netuid, name: `subnet ${netuid}`, symbol: 'β', tempo: 360, registeredAt },
  ...{ ownerColdkey: ALICE, ownerHotkey: ALICE, firstEmission: undefined },
  ...{ price: raoPerAlpha(1n), taoIn: rao(1n), alphaIn: alpha(netuid, 1n) },
  alphaOut: alpha(netuid, 1n),
});
const priceAt = (netuid: Netuid, block: number) =>
  raoPerAlpha(BigInt(2_000_000_000 - netuid * 250_000_000 - block * 1_000));

/** What a node says of the time in a state that it keeps no more. */
const timeOr =
  (time: (number: number) => number | undefined) =>
  async ({ number }: { readonly number: number }) => {
    if (number < OLDEST) throw refuse('no-state', `no state of block ${number}`);
    return time(number);
  };

/** A node that keeps the state from one block on; subnet 4 took its number from another at 900. */
const chain: Parameters<typeof readHistory>[1] = {
  head: async () => ({ number: HEAD, hash: `0x${HEAD}` }),
  blockAt: async (number) => ({ number, hash: `0x${number}` }),
  blockTime: () => 12_000,
  timeOf: timeOr((number) => number * 12_000),
  subnets: async () => netuids.map((netuid) => subnet(netuid, netuid === 4 ? 900 : 1)),
  priceSample: async (of, { number }) =>
    number < OLDEST
      ? 'no-state'
      : {
          time: number * 12_000,
          prices: new Map(of.map((netuid) => [netuid, priceAt(netuid, number)])),
        },
};
const request: Request = { netuids: [1] as Netuid[], blocks: 200, hours: undefined, samples: 5 };
const read = async (changed: Partial<Request>) => ({
  network: 'finney',
  ...(await readHistory({ ...request, ...changed }, chain)),
});
const blocks = ({ points }: { points: readonly Point[] }) => points.map(({ block }) => block);

describe('prices come from the blocks that are named', () => {
  it('looks evenly from the first block to the best one, both among them', async () => {
    const history = await read({});
    expect(blocks(history)).toEqual([800, 850, 900, 950, 1_000]);
    expect(history.points[0]?.prices).toEqual(new Map([[1, priceAt(1 as Netuid, 800)]]));
  });

  it('counts hours by the time between blocks', async () => {
    expect(blocks(await read({ blocks: undefined, hours: 1, samples: 2 }))).toEqual([700, 1_000]);
    await expect(read({ hours: 1 })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('counts hours by the times of the blocks where the runtime does not say how long one takes', async () => {
    const halted = (number: number) => (number > 950 ? 2_700_000 : 0) + number * 4_000;
    const looked: number[] = [];
    const untold = {
      ...{ ...chain, blockTime: () => undefined, timeOf: timeOr(halted) },
      blockAt: async (number: number) => {
        looked.push(number);
        return chain.blockAt(number);
      },
    };
    const since = async (hours: number, samples: number, of: typeof chain = untold) =>
      readHistory({ ...request, blocks: undefined, hours, samples }, of);
    // The chain stood still for three quarters of the hour.
    expect(blocks(await since(1, 2))).toEqual([775, 1_000]);
    // Of what the node keeps no more, one gap is told, and none of the prices that it has is lost.
    looked.length = 0;
    const longer = await since(3, 4);
    expect([blocks(longer), longer.gaps]).toEqual([[799, 900, 1_000], ['no-state']]);
    expect(looked.length).toBeLessThan(20);
    // A chain that is younger is told of from its beginning on, which carries no time.
    const whole: typeof chain = {
      ...untold,
      timeOf: async ({ number }) => (number === 0 ? undefined : halted(number)),
      priceSample: async () => ({ time: undefined, prices: new Map() }),
    };
    expect(blocks(await since(3, 2, whole))).toEqual([0, 1_000]);
  });

  it('names the option that goes by no time where the blocks of a chain keep none', async () => {
    const untimed = { ...chain, blockTime: () => undefined, timeOf: timeOr(() => undefined) };
    const asked = { ...request, blocks: undefined, hours: 1 };
    await expect(readHistory(asked, untimed)).rejects.toMatchObject({
      message: 'the blocks of this chain keep no time',
      hint: 'use --blocks',
    });
  });

  it('tells how many blocks are missing instead of closing the gap', async () => {
    const history = await read({ blocks: 400, samples: 5 });
    expect([blocks(history), history.gaps]).toEqual([[700, 800, 900, 1_000], ['no-state']]);
    const drawn = (report: typeof history) =>
      renderView(priceView(report), { width: 200, colour: false });
    expect(drawn(history)).toMatch(/1 of 5 blocks are missing: .* --network archive/);
    const older = drawn({ ...history, gaps: ['other-runtime'] });
    expect(older).toContain('1 of 5 blocks are missing: they were made under another runtime');
    expect(older).not.toContain('archive');
  });

  it('gives a subnet no price from before it existed, when its number was another’s', async () => {
    const history = await read({ netuids: [4 as Netuid] });
    expect(history.points.map(({ prices }) => prices.size)).toEqual([0, 0, 1, 1, 1]);
  });

  it('never asks about more blocks at once than a node takes well, hashes among them', async () => {
    let [under, most] = [0, 0];
    const counted = <Args extends unknown[], Answer>(ask: (...args: Args) => Promise<Answer>) => {
      return async (...args: Args): Promise<Answer> => {
        under += 1;
        most = Math.max(most, under);
        await new Promise(setImmediate);
        under -= 1;
        return ask(...args);
      };
    };
    const { blockAt, priceSample } = chain;
    const busy = { ...chain, blockAt: counted(blockAt), priceSample: counted(priceSample) };
    const history = await readHistory({ ...request, blocks: 300, samples: 300 }, busy);
    expect([history.points.length, most]).toEqual([300, 64]);
  });

  it('refuses a subnet that is not there', async () => {
    await expect(read({ netuids: [9 as Netuid] })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('how a price went is told to the unit', () => {
  const point = (block: number, price: bigint): Point => ({
    ...{ block, time: undefined },
    prices: new Map([[1 as Netuid, raoPerAlpha(price)]]),
  });
  it('finds the lowest and highest between the ends', () => {
    const course = courseOf(1 as Netuid, [
      point(1, 50n),
      point(2, 7n),
      point(3, 90n),
      point(4, 49n),
    ]);
    expect(course).toEqual({ first: 50n, now: 49n, low: 7n, high: 90n, change: -200n });
  });

  it('has no change from a price of zero', () => {
    expect(courseOf(1 as Netuid, [point(1, 0n), point(2, 7n)])?.change).toBeUndefined();
  });

  it.each([
    [0n, '0.00'],
    [-5n, '-0.05'],
    [12_345n, '123.45'],
  ])('%s hundredths are %s percent', (hundredths, text) => {
    expect(percentText(hundredths)).toBe(text);
  });
});

describe('btcli9-summary 25: subnets price --current crashes for many', () => {
  it('tells the price of all subnets, or of those that were chosen, without a history', async () => {
    const all = await read({ netuids: 'all', blocks: 0 });
    expect(priceJsonOf(all).subnets.map(({ netuid }) => netuid)).toEqual([...netuids]);
    expect(priceView(all).curves).toEqual([]);
    const chosen = await read({ netuids: [4, 0] as Netuid[], blocks: 0 });
    expect(priceJsonOf(chosen).samples.map(({ netuid }) => netuid)).toEqual([4, 0]);
  });
});

it('gives programs the points, one line for each', async () => {
  const history = await read({ netuids: [1, 4] as Netuid[], samples: 2, blocks: 100 });
  const answer = { view: () => priceView(history), json: () => priceJsonOf(history) };
  const head = { command: '', version: 1, warnings: [], origin: undefined as never };
  const csv = await drawAnswer(
    { ...answer, block: undefined, rows: 'samples' },
    plainShape('csv'),
    head,
    { width: 80, colour: false },
  );
  expect(csv.trimEnd().split('\n')).toEqual([
    'block,time,netuid,name,price',
    '900,1970-01-01T03:00:00.000Z,1,subnet 1,1.7491',
    '900,1970-01-01T03:00:00.000Z,4,subnet 4,0.9991',
    '1000,1970-01-01T03:20:00.000Z,1,subnet 1,1.749',
    '1000,1970-01-01T03:20:00.000Z,4,subnet 4,0.999',
  ]);
});

it.each([80, 120])('price at %i columns', async (width) => {
  const drawn = renderView(priceView(await read({ netuids: [1, 0] as Netuid[], samples: 20 })), {
    ...{ width, colour: false },
  });
  expect(drawn.split('\n').filter((line) => [...line].length > width)).toEqual([]);
  await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/subnet-price.${width}.txt`);
});
