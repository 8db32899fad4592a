import { describe, expect, it } from 'vitest';
import { readHoldings, together, totalOf } from '../../src/commands/wallet/holdings.js';
import { rao } from '../../src/units/money.js';
import { encodeSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const accounts = Array.from({ length: 1_000 }, (_, at) => {
  const key = new Uint8Array(32);
  new DataView(key.buffer).setUint32(0, at + 1);
  return encodeSs58(key);
});
const stakeOn = (coldkey: string, netuid: number, stake: bigint) => ({
  ...{ hotkey: accounts[0], coldkey, netuid, stake, locked: 0, emission: 0, taoEmission: 0 },
  ...{ drain: 0, isRegistered: true },
});
/** The last account comes first, and one in two has nothing: order and absence must not matter. */
const stakes = [...accounts]
  .reverse()
  .flatMap((coldkey, at) =>
    at % 2 ? [[coldkey, [stakeOn(coldkey, 3, 4_000_000_000n), stakeOn(coldkey, 0, 7n)]]] : [],
  );

for (const [spec, reads, prices] of [
  [293, 3, { 'SwapRuntimeApi.current_alpha_price': 500_000_000n }],
  [
    424,
    2,
    {
      'SwapRuntimeApi.current_alpha_price_all': [
        { netuid: 0, price: 1_000_000_000n },
        { netuid: 3, price: 500_000_000n },
      ],
    },
  ],
] as const) {
  describeShared(
    `a thousand balances are as near as one, on the runtime of spec ${spec}`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      it(`takes ${reads} round trips, and gives every account what is its own`, async () => {
        const trips = roundTrips();
        const chain = await chainOfMetadata(file, {
          functions: { 'StakeInfoRuntimeApi.get_stake_info_for_coldkeys': stakes, ...prices },
          storage: [],
          observe: trips.observe,
        });
        trips.reset();
        const at = await chain.head();
        const holdings = await readHoldings(accounts, chain, at);
        expect(trips.sequential()).toBe(reads);
        expect(trips.requests()).toBeLessThan(20);
        process.stderr.write(
          `balances of ${accounts.length} accounts, spec ${spec}: ${trips.requests()} requests, ${trips.sequential()} after another\n`,
        );
        const root = spec === 293 ? 3n : 7n;
        expect(holdings.map(({ staked }) => staked)).toEqual(
          accounts.map((_, at) => ((accounts.length - 1 - at) % 2 ? 2_000_000_000n + root : 0n)),
        );
      });
    },
  );
}

describe('a total is all of it or none', () => {
  const balance = (free: bigint, reserved = 0n) => ({
    ...{ free: rao(free), reserved: rao(reserved), frozen: rao(0n) },
  });

  it('adds what is free, reserved and staked', () => {
    const holding = { balance: balance(5n, 2n), staked: rao(3n) };
    expect(totalOf(holding)).toBe(10n);
    expect(totalOf(together([holding, holding]))).toBe(20n);
  });

  it('is unknown as soon as one stake is', () => {
    const unknown = { balance: balance(5n), staked: undefined };
    expect(totalOf(unknown)).toBeUndefined();
    expect(together([unknown, { balance: balance(1n), staked: rao(1n) }]).staked).toBeUndefined();
  });

  it('leaves stake unknown where the runtime does not tell it of many', async () => {
    const [first] = accounts;
    if (!first) throw new Error('no account');
    const chain = {
      balances: async () => [balance(9n)],
      positionsOf: async () => undefined,
      ...{ prices: async () => new Map(), allPrices: async () => undefined },
    } as unknown as Parameters<typeof readHoldings>[1];
    const at = { number: 7, hash: '0x07' } as const;
    expect(await readHoldings([first], chain, at)).toEqual([
      { balance: balance(9n), staked: undefined },
    ]);
  });
});
