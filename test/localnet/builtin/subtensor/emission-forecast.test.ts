import { expect, it } from 'vitest';
import { incomeOf } from '../../../../src/commands/subnet/emission/income/expect.js';
import { nextBlock } from '../../../../src/commands/subnet/emission/next-block.js';
import { issuanceAfter } from '../../../../src/economy/issuance-forecast.js';
import { totalIssuance as balancesIssuance } from '../../../../src/localnet/builtin/pallets/balances/storage.js';
import { emission } from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import {
  subnetAlphaInEmission,
  subnetAlphaOutEmission,
  subnetEmissionEnabled,
  subnetExcessTao,
  subnetTaoInEmission,
  totalIssuance,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import type { Netuid } from '../../../../src/units/money.js';
import { rao } from '../../../../src/units/money.js';
import { seededRandom } from '../../../support/seeded-random.js';
import { chainOfStorage } from '../../../support/storage-chain.js';
import { accountOf, testChain } from './support/chain.js';
import { pendingOf } from './support/reads.js';
import { addRoot, addSubnet } from './support/subnet.js';

const BLOCKS = Number(process.env.BTCLI_FORECAST_BLOCKS ?? 200);
const TAO = 1_000_000_000n;
const NETUIDS = [1, 2, 3].map((netuid) => netuid as Netuid);
const hash = `0x${'77'.repeat(32)}` as const;
const TEMPO = 25;
const OWNER = accountOf(990);

/** Three subnets that emit, of different prices, with validators and miners. */
function emitting() {
  const chain = testChain();
  const { below } = seededRandom(5);
  addRoot(chain, [[accountOf(11), accountOf(901), 20_000n * TAO]]);
  for (const netuid of NETUIDS) {
    addSubnet(chain, {
      ...{ netuid, tempo: TEMPO, tao: BigInt(100 + below(900)) * TAO },
      alphaIn: BigInt(1_000 + below(9_000)) * TAO,
      movingPrice: BigInt(1 + below(2 ** 31)),
      owner: { coldkey: OWNER, hotkey: accountOf(991) },
      neurons: Array.from({ length: 8 }, (_, uid) => ({
        hotkey: accountOf(100 * netuid + uid),
        coldkey: accountOf(901 + uid),
        lastUpdate: 2,
        permit: uid < 4,
        ...(uid < 4 && {
          alpha: BigInt(1 + below(1_000)) * TAO,
          weights: [4, 5, 6, 7].map((target) => [target, 1 + below(65_535)] as const),
        }),
      })),
    });
  }
  return chain;
}

it(`the issuance is as forecast after ${BLOCKS} blocks and a halving, but for the rounding of shares`, () => {
  const { storage, enter } = emitting();
  // The halving comes half way.
  const start = rao(10_500_000n * TAO - BigInt(BLOCKS / 2) * TAO);
  totalIssuance.set(storage, start);
  balancesIssuance.set(storage, start);
  for (let block = 1; block <= BLOCKS; block += 1) enter(block);
  const short = issuanceAfter(start, BLOCKS) - totalIssuance.get(storage);
  // Shares are cut off one by one, and the halving may come a block later for it.
  expect(short).toBeGreaterThanOrEqual(-TAO / 2n);
  expect(short).toBeLessThanOrEqual(10n * BigInt(BLOCKS));
}, 3_600_000);

it('the next block gives each subnet what it is said to get, to the unit', async () => {
  const { storage, enter } = emitting();
  subnetEmissionEnabled.set(storage, [3 as Netuid], false);
  enter(1);
  const client = await chainOfStorage(storage);
  for (let block = 2; block <= 12; block += 1) {
    const at = { number: block - 1, hash };
    const next = nextBlock(await client.emissionState(at)) ?? [];
    expect(next.map(({ subnet }) => subnet.netuid)).toEqual(NETUIDS);
    const before = new Map(NETUIDS.map((netuid) => [netuid, pendingOf(storage, netuid)]));
    enter(block);
    for (const { subnet, emission: said } of next) {
      const { netuid } = subnet;
      const pending = pendingOf(storage, netuid);
      const waited = before.get(netuid);
      expect({
        taoIn: subnetTaoInEmission.get(storage, netuid),
        alphaIn: subnetAlphaInEmission.get(storage, netuid),
        alphaOut: subnetAlphaOutEmission.get(storage, netuid),
        excessTao: subnetExcessTao.get(storage, netuid),
        server: pending.server - (waited?.server ?? 0n),
        validator: pending.validator - (waited?.validator ?? 0n),
      }).toEqual({
        ...{ taoIn: said.taoIn, alphaIn: said.alphaIn, alphaOut: said.alphaOut },
        excessTao: said.excessTao,
        ...{ server: said.pending.server, validator: said.pending.validator },
      });
    }
  }
});

it('an epoch pays a uid what it was told to expect, while incentive and dividends stay', async () => {
  const { storage, enter } = emitting();
  // Bonds need some epochs to settle; after 347 blocks without weights nobody is active any more.
  const settled = 11 * TEMPO;
  for (let block = 1; block <= settled; block += 1) enter(block);
  const client = await chainOfStorage(storage);
  const at = { number: settled, hash };
  const netuid = 1 as Netuid;
  const [metagraph, state] = await Promise.all([
    client.metagraph(netuid, at),
    client.emissionState(at),
  ]);
  const next = nextBlock(state)?.find(({ subnet }) => subnet.netuid === netuid);
  if (!metagraph || !next) throw new Error('the subnet is gone');
  for (let block = settled + 1; block <= settled + TEMPO; block += 1) enter(block);
  const paid = emission.get(storage, netuid);
  for (const neuron of metagraph.neurons) {
    const said = incomeOf(neuron, metagraph, next.emission.pending, TEMPO);
    const expected = Number(said.mining.units + said.validating.units);
    const real = Number(paid[neuron.uid] ?? 0n);
    // Incentives are kept in parts of 65535, and consensus counts root's part among the dividends.
    if (neuron.uid >= 4) expect(expected / real).toBeCloseTo(1, 3);
    else expect(expected).toBeLessThanOrEqual(real);
  }
});
