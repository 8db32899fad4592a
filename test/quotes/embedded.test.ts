import { describe, expect, it } from 'vitest';
import type { Chain } from '../../src/chain/chain.js';
import type { PoolState } from '../../src/chain/pool.js';
import { stakeOf } from '../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import {
  networksAdded,
  subnetMechanism,
  subtokenEnabled,
} from '../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import {
  subnetAlphaIn,
  subnetTao,
} from '../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { feeRate, swapBalancer } from '../../src/localnet/builtin/pallets/swap/storage.js';
import { buyFrom, priceOf, sellInto } from '../../src/quotes/pool.js';
import { readMoveQuote, readPurchaseQuote, readSaleQuote } from '../../src/quotes/read.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, alpha, type Netuid, rao } from '../../src/units/money.js';
import { arbitraryPool } from '../economy/arbitrary-pool.js';
import { seeded } from '../economy/seeded.js';
import { accountOf, testChain } from '../localnet/builtin/subtensor/support/chain.js';
import {
  alice,
  netuidOf,
  operatedChain,
  TAO,
} from '../localnet/builtin/subtensor/support/operator.js';
import { chainOfStorage } from '../support/storage-chain.js';

const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const tolerance = parseFraction('0.5%');
const POOLS = Number(process.env.BTCLI_QUOTE_POOLS ?? 60);

/** Subnets of every size, weight and fee that there may be. */
function manyPools() {
  const { storage } = testChain();
  const { between } = seeded(7n);
  const netuids = Array.from({ length: POOLS }, (_, index) => {
    const key = [(index + 1) as Netuid] as const;
    const { taoReserve, alphaReserve, quoteWeight } = arbitraryPool(between);
    networksAdded.set(storage, key, true);
    subnetMechanism.set(storage, key, 1);
    subnetTao.set(storage, key, taoReserve);
    subnetAlphaIn.set(storage, key, alphaReserve);
    swapBalancer.set(storage, key, { quote: quoteWeight });
    feeRate.set(storage, key, Number(between(0n, 10_000n)));
    return key[0];
  });
  return { storage, netuids, between };
}

describe('on the embedded chain a quote from the reserves is the one its runtime gives', () => {
  it(`in ${POOLS} pools, from dust to more than there is`, async () => {
    const { storage, netuids, between } = manyPools();
    const chain = await chainOfStorage(storage);
    const pools = await chain.pools(netuids, at);
    const prices = await chain.prices(netuids, at);
    expect(pools.size).toBe(netuids.length);
    for (const [netuid, pool] of pools) {
      expect(priceOf(pool)).toBe(prices.get(netuid));
      for (const size of [10n ** 9n, 10n ** 6n, 1_000n, 1n]) {
        const sold = (between(0n, pool.alphaReserve) / size) as AlphaUnits;
        const spent = rao(between(0n, pool.taoReserve) / size);
        await sameAnswers(chain, pool, sold, spent);
      }
      await sameAnswers(chain, pool, (pool.alphaReserve * 1_001n) as AlphaUnits, rao(1n));
    }
  });

  it('and a subnet that does not exist has no pool, so no quote', async () => {
    const chain = await chainOfStorage(manyPools().storage);
    const nowhere = 999 as Netuid;
    expect(await readSaleQuote(chain, nowhere, 1n as AlphaUnits, tolerance, at)).toBeUndefined();
    expect(await readPurchaseQuote(chain, nowhere, rao(1n), tolerance, at)).toBeUndefined();
  });
});

/** The runtime's simulation and ours, of one sale and one purchase; zero is its word for a refusal. */
async function sameAnswers(chain: Chain, pool: PoolState, sold: AlphaUnits, spent: bigint) {
  const [sale, purchase] = [sellInto(pool, sold), buyFrom(pool, rao(spent))];
  expect(await chain.quoteSell(pool.netuid, sold, at)).toEqual({
    receives: sale?.receives ?? 0n,
    fee: sale ? alpha(pool.netuid, sale.fee) : expect.anything(),
  });
  expect(await chain.quoteBuy(pool.netuid, rao(spent), at)).toEqual({
    receives: alpha(pool.netuid, purchase?.receives ?? 0n),
    fee: purchase ? purchase.fee : expect.anything(),
  });
}

describe('a move brings what its quote says, to the last unit', () => {
  const hotkey = accountOf(41);

  /** Two subnets that trade at unlike prices, and stake of Alice's in the first and on root. */
  function twoSubnets() {
    const chain = operatedChain();
    const first = chain.openSubnet(hotkey);
    const second = netuidOf(7);
    networksAdded.set(chain.storage, [second], true);
    subnetMechanism.set(chain.storage, [second], 1);
    subtokenEnabled.set(chain.storage, [second], true);
    subtokenEnabled.set(chain.storage, [netuidOf(0)], true);
    subnetTao.set(chain.storage, [second], rao(70n * TAO));
    subnetAlphaIn.set(chain.storage, [second], (300n * TAO) as AlphaUnits);
    for (const netuid of [first, netuidOf(0)]) {
      const staked = chain.call(alice, 'add_stake', { hotkey, netuid, amountStaked: 20n * TAO });
      expect(staked.error).toBeUndefined();
    }
    return { chain, first, second };
  }

  it.each([
    ['between two subnets', (first: Netuid, second: Netuid) => [first, second]],
    ['from root', (_first: Netuid, second: Netuid) => [netuidOf(0), second]],
    ['to root', (first: Netuid) => [first, netuidOf(0)]],
  ] as const)('%s', async (_title, ends) => {
    const { chain, first, second } = twoSubnets();
    const [origin, destination] = ends(first, second) as [Netuid, Netuid];
    const amount = (3n * TAO + 7n) as AlphaUnits;
    const client = await chainOfStorage(chain.storage);
    const quote = await readMoveQuote(client, { origin, destination, amount, tolerance }, at);
    const stakeIn = (netuid: Netuid) => stakeOf(chain.storage, { hotkey, coldkey: alice, netuid });
    const before = stakeIn(destination);
    const moved = chain.call(alice, 'swap_stake', {
      ...{ hotkey, originNetuid: origin, destinationNetuid: destination, alphaAmount: amount },
    });
    expect(moved.error).toBeUndefined();
    expect(quote?.source).toBe('runtime');
    expect(stakeIn(destination) - before).toBe(quote?.receives.units);
  });
});
