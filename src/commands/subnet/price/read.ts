import type { Chain } from '../../../chain/chain.js';
import type { PriceGap, PriceSample } from '../../../chain/price-history.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import { spread } from '../../../units/spread.js';
import { newestBefore, type TimedReads } from '../../block-at.js';
import { noSuchSubnet } from '../refusals.js';
import type { History, Point } from './history.js';

type Reads = Pick<Chain, 'blockAt' | 'subnets' | 'priceSample'> & TimedReads;

export type Request = {
  readonly netuids: readonly Netuid[] | 'all';
  readonly blocks: number | undefined;
  readonly hours: number | undefined;
  readonly samples: number;
};

/** Reaches back as far as most nodes keep state. */
const USUAL_BLOCKS = 240;
const HOUR_MS = 3_600_000;
/** Blocks asked about at a time, for their hashes as for their prices: a node answers no faster when it is asked for everything at once. */
const SIDE_BY_SIDE = 64;

/** Prices of some blocks up to the best one; why a block tells none is told. */
export async function readHistory(request: Request, chain: Reads): Promise<History> {
  const at = await chain.head();
  const first = Math.max(0, await firstBlock(request, at, chain));
  const numbers = spread(first, at.number, request.samples);
  const subnets = chosen(request.netuids, await chain.subnets(at));
  const netuids = subnets.map(({ netuid }) => netuid);
  const points: Point[] = [];
  const gaps: PriceGap[] = [];
  const read = async (number: number) => {
    const ref = number === at.number ? at : await chain.blockAt(number);
    return { ref, sample: await chain.priceSample(netuids, ref) };
  };
  for (const batch of batches(numbers)) {
    for (const { ref, sample } of await Promise.all(batch.map(read))) {
      if (typeof sample === 'string') gaps.push(sample);
      else points.push(pointOf(ref, sample, subnets));
    }
  }
  if (points.at(-1)?.block !== at.number) {
    throw refuse('no-state', `the node told no price of block ${at.number}`, 'run it again');
  }
  return { at, subnets, points, gaps };
}

/** Hours go by the time that the runtime promises between blocks, else by the times that blocks carry. */
async function firstBlock({ blocks, hours }: Request, at: BlockRef, chain: Reads): Promise<number> {
  if (blocks !== undefined && hours !== undefined) {
    throw refuse('bad-input', '--blocks and --hours exclude each other', 'keep one');
  }
  if (hours === undefined) return at.number - (blocks ?? USUAL_BLOCKS);
  const blockTime = chain.blockTime();
  if (blockTime !== undefined) return at.number - Math.floor((hours * HOUR_MS) / blockTime);
  return (await newestBefore(hours * HOUR_MS, chain, 'use --blocks'))?.number ?? 0;
}

function chosen(
  netuids: Request['netuids'],
  all: readonly SubnetSummary[],
): readonly SubnetSummary[] {
  if (netuids === 'all') return all;
  return [...new Set(netuids)].map((netuid) => {
    const found = all.find((subnet) => subnet.netuid === netuid);
    if (!found) throw noSuchSubnet(netuid);
    return found;
  });
}

/** A number may have been another subnet's before it was this one's. */
function pointOf(
  { number }: BlockRef,
  { time, prices }: PriceSample,
  subnets: readonly SubnetSummary[],
): Point {
  const own = subnets.flatMap(({ netuid, registeredAt }) => {
    const price = prices.get(netuid);
    return price === undefined || number < registeredAt ? [] : [[netuid, price] as const];
  });
  return { block: number, time, prices: new Map(own) };
}

const batches = (numbers: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(numbers.length / SIDE_BY_SIDE) }, (_, index) =>
    numbers.slice(index * SIDE_BY_SIDE, (index + 1) * SIDE_BY_SIDE),
  );
