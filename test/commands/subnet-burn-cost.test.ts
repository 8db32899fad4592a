import { describe, expect, it } from 'vitest';
import type { LockPrice } from '../../src/chain/lock-price.js';
import { subnetBurnCost } from '../../src/commands/subnet/burn-cost/command.js';
import {
  burnCostJson,
  burnCostView,
  type Report,
} from '../../src/commands/subnet/burn-cost/view.js';
import { networkLockCost } from '../../src/economy/network-lock-cost.js';
import { renderView } from '../../src/format/render.js';
import { lockForecast } from '../../src/quotes/lock-forecast.js';
import { type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');

const NOW = 8_123_456;
const terms = {
  ...{ lastLock: rao(1_500_000_000_000n), minLock: rao(1_000_000_000_000n) },
  ...{ lastLockBlock: NOW - 20_000, reductionInterval: 100_800n, totalIssuance: 7n },
};
const price: LockPrice = { ...terms, cost: networkLockCost(terms, NOW) };
const report = (changed: Partial<LockPrice> = {}, now = NOW): Report => {
  const shown = { ...price, ...changed };
  return {
    ...{ network: 'finney', at: { number: now, hash: '0x07' }, price: shown },
    ...{
      room: { kind: 'free' },
      opensAt: NOW + 100,
      blockTime: 12_000,
      forecast: lockForecast(shown, now, 64),
    },
  };
};

describe('an owner knows when a subnet will be cheap', () => {
  it('forecasts what the rule gives, from now to the first block of the lowest price', () => {
    const { forecast } = report();
    const points = forecast?.points ?? [];
    expect(points[0]).toEqual({ block: NOW, cost: price.cost });
    expect(points.at(-1)).toEqual({ block: forecast?.lowestAt, cost: terms.minLock });
    expect(points.every(({ block, cost }) => cost === networkLockCost(terms, block))).toBe(true);
    expect(networkLockCost(terms, (forecast?.lowestAt ?? 0) - 1)).toBeGreaterThan(terms.minLock);
  });

  it('draws no curve where the price is at its lowest already', () => {
    const shown = report({ cost: terms.minLock }, NOW + 1_000_000);
    expect(burnCostJson(shown).lowestAt).toBe(NOW + 1_000_000);
    expect(burnCostView(shown).curves).toEqual([]);
  });

  it('gives no forecast by a rule that does not give the price of now', () => {
    const shown = report({ cost: rao(price.cost + 1n) });
    expect(shown.forecast).toBeUndefined();
    expect(burnCostJson(shown)).toMatchObject({ lowestAt: null, forecast: [] });
    expect(renderView(burnCostView(shown), { width: 80, colour: false })).toContain('no forecast');
  });
});

describe('an owner is told no moment at which the chain has no room for a subnet', () => {
  const candidate = { ownerColdkey: ALICE, movingPrice: 1n, dynamic: true };
  const told = async (immunityPeriod: number, limitEnds: number): Promise<Report> => {
    const chain = {
      ...fixtureChain({}, () => {
        throw new Error('nothing may be sent');
      }),
      blockTime: () => 12_000,
      lockPrice: async () => price,
      creationOpensAt: async () => limitEnds,
      subnetEviction: async () => ({
        candidates: [{ ...candidate, netuid: 5 as Netuid, registeredAt: 0 }],
        ...{ mostSubnets: 1, immunityPeriod },
      }),
    };
    const { context } = testContext({ chain, coldkey: ALICE, answers: [] });
    return subnetBurnCost.run({ network: 'finney', at: undefined }, context);
  };
  const drawn = (shown: Report) => renderView(burnCostView(shown), { width: 80, colour: false });

  it('waits for the first place where all are taken by subnets that are immune', async () => {
    const shown = await told(500, 0);
    expect(burnCostJson(shown).opensAt).toBe(500);
    expect(drawn(shown)).not.toMatch(/Next may come +now/);
    expect(drawn(shown)).toContain('by a subnet that is immune');
  });

  it('waits for the limit where that ends later, and names the subnet that makes room', async () => {
    expect(burnCostJson(await told(500, 900)).opensAt).toBe(900);
    const shown = await told(1, 0);
    expect(drawn(shown)).toMatch(/Next may come +now/);
    expect(drawn(shown)).toContain('subnet 5 would be dissolved');
  });
});

it.each([80, 120])('burn-cost at %i columns', async (width) => {
  const drawn = renderView(burnCostView(report()), { width, colour: false });
  expect(drawn.split('\n').filter((line) => [...line].length > width)).toEqual([]);
  await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/subnet-burn-cost.${width}.txt`);
});
