import { describe, expect, it } from 'vitest';
import { runEpoch } from '../../../../src/consensus/epoch.js';
import { fromInteger } from '../../../../src/consensus/fixed/arithmetic.js';
import { I64F64 } from '../../../../src/consensus/fixed/i64f64.js';
import { epochRules } from '../../../../src/consensus/rules.js';
import { weightedStake } from '../../../../src/consensus/stake.js';
import { coinbase } from '../../../../src/economy/coinbase.js';
import { epochPayout } from '../../../../src/economy/epoch-payout.js';
import { type I96F32, U96F32 } from '../../../../src/economy/fixed-point.js';
import { EVEN_WEIGHTS } from '../../../../src/economy/liquidity-injection.js';
import { movingPriceOf, nextMovingPrice } from '../../../../src/economy/moving-price.js';
import { proportionOfU64 } from '../../../../src/economy/proportion.js';
import type { SubnetReserves } from '../../../../src/economy/settlement.js';
import { stakeOf } from '../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import {
  active,
  bonds,
  consensus,
  dividends,
  emission,
  incentive,
  validatorPermit,
  validatorTrust,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import {
  alphaDividendsPerSubnet,
  rootAlphaDividendsPerSubnet,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/dividends.js';
import { minerBurned } from '../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import { lastMechansimStepBlock } from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { rootClaimable } from '../../../../src/localnet/builtin/pallets/subtensor/storage/root-claim.js';
import {
  stakeWeight,
  totalHotkeyAlpha,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { swapBalancer } from '../../../../src/localnet/builtin/pallets/swap/storage.js';
import type { AlphaUnits, Netuid, Rao } from '../../../../src/units/money.js';
import { accountOf, testChain } from './support/chain.js';
import { pendingOf, reservesNow } from './support/reads.js';
import { addRoot, addSubnet } from './support/subnet.js';

const TAO = 1_000_000_000n;
const TEMPO = 20;
const TAO_WEIGHT = 971_718_665_099_567_868n;
const TAKE = 11_796n;
const NETUID = 2 as Netuid;
const [cold1, cold2, cold3] = [accountOf(901), accountOf(902), accountOf(903)];
const root = [[accountOf(1), cold1, 40_000n * TAO]] as const;
const opening = { tao: 5_000n * TAO, alphaIn: 9_000n * TAO };
const neurons = [
  {
    hotkey: accountOf(3),
    coldkey: cold3,
    permit: true,
    alpha: 50n * TAO,
    weights: [[3, 65_535]] as const,
  },
  {
    hotkey: accountOf(1),
    coldkey: cold1,
    permit: true,
    alpha: 700n * TAO,
    weights: [
      [3, 65_535],
      [4, 30_000],
    ] as const,
  },
  {
    hotkey: accountOf(2),
    coldkey: cold2,
    permit: true,
    alpha: 300n * TAO,
    weights: [
      [3, 20_000],
      [4, 65_535],
    ] as const,
  },
  { hotkey: accountOf(5), coldkey: cold2 },
  { hotkey: accountOf(4), coldkey: cold1 },
];

/** A chain with one subnet, just before the block of its first epoch. */
function beforeEpoch() {
  const chain = testChain();
  addRoot(chain, root);
  addSubnet(chain, {
    netuid: NETUID,
    tempo: TEMPO,
    ...opening,
    owner: { coldkey: cold3, hotkey: accountOf(3) },
    neurons: neurons.map((neuron) => ({ ...neuron, lastUpdate: 5 })),
    movingPrice: (3n << 32n) / 2n,
  });
  for (let block = 1; block < TEMPO; block += 1) chain.enter(block);
  return chain;
}

/** The same blocks by the pure rules alone. */
function emittedByHand(blocks: number) {
  let moving = ((3n << 32n) / 2n) as I96F32;
  let reserves: SubnetReserves = {
    mechanism: 'dynamic',
    taoReserve: opening.tao as Rao,
    alphaReserve: opening.alphaIn as AlphaUnits,
    alphaOut: (1_050n * TAO) as AlphaUnits,
    quoteWeight: EVEN_WEIGHTS,
    feeRate: 33n,
  };
  const waiting = { server: 0n, validator: 0n, rootAlpha: 0n, ownerCut: 0n };
  for (let block = 1; block <= blocks; block += 1) {
    const [emitted] = coinbase(
      [
        {
          ...reserves,
          netuid: NETUID,
          movingPrice: movingPriceOf('dynamic', moving),
          minerBurned: U96F32.zero,
          emissionEnabled: true,
          ownerCutEnabled: true,
        },
      ],
      {
        blockEmission: TAO as Rao,
        rootTao: (40_000n * TAO) as Rao,
        taoWeight: proportionOfU64(TAO_WEIGHT),
        ownerCut: 11_796n,
      },
    );
    if (!emitted) throw new Error('nothing was emitted');
    reserves = emitted.reserves;
    waiting.server += emitted.pending.server;
    waiting.validator += emitted.pending.validator;
    waiting.rootAlpha += emitted.pending.rootAlpha;
    waiting.ownerCut += emitted.pending.ownerCut;
    moving = nextMovingPrice(
      moving,
      reserves,
      { movingAlpha: 12_885n as I96F32, halvingBlocks: 201_600n, firstEmissionBlock: 1 },
      block,
    );
  }
  return { reserves, waiting: waiting as Record<keyof typeof waiting, AlphaUnits> };
}

function consensusByHand(shared: bigint) {
  return runEpoch({
    rules: epochRules(425),
    block: TEMPO,
    lastStepBlock: 0,
    ownerUid: 0,
    emission: shared,
    hyperparameters: {
      tempo: TEMPO,
      activityCutoff: 277,
      kappa: 32_767,
      bondsPenalty: 65_535,
      bondsMovingAverage: 900_000,
      yuma3On: true,
      liquidAlphaOn: false,
      alphaLow: 45_875,
      alphaHigh: 58_982,
      alphaSigmoidSteepness: 1000,
      commitRevealWeightsEnabled: false,
      maxAllowedValidators: 128,
      stakeThreshold: 0n,
    },
    neurons: neurons.map(({ hotkey, alpha = 0n, permit = false, ...neuron }) => ({
      totalStake:
        hotkey === accountOf(1)
          ? weightedStake(alpha, 40_000n * TAO, TAO_WEIGHT)
          : fromInteger(I64F64, alpha),
      lastUpdate: 5,
      registeredAt: 0,
      validatorPermit: permit,
      weights: neuron.weights ?? [],
      bonds: [],
    })),
  });
}

describe('a subnet’s epoch beside the pure rules called by hand', () => {
  it('emits what the coinbase says, block after block', () => {
    const chain = beforeEpoch();
    const { reserves, waiting } = emittedByHand(TEMPO - 1);
    expect(reservesNow(chain.storage, NETUID)).toEqual(reserves);
    expect(pendingOf(chain.storage, NETUID)).toEqual(waiting);
    expect(swapBalancer.get(chain.storage, NETUID).quote).not.toBe(EVEN_WEIGHTS);
  });

  it('stores what consensus found', () => {
    const chain = beforeEpoch();
    chain.enter(TEMPO);
    const { waiting } = emittedByHand(TEMPO);
    const result = consensusByHand(waiting.server + waiting.validator + waiting.rootAlpha);
    const { storage } = chain;
    expect(result.incentive.some((share) => share > 0)).toBe(true);
    expect(result.bonds.flat().length).toBeGreaterThan(3);
    expect({
      incentive: incentive.get(storage, NETUID),
      dividends: dividends.get(storage, NETUID),
      consensus: consensus.get(storage, NETUID),
      validatorTrust: validatorTrust.get(storage, NETUID),
      validatorPermit: validatorPermit.get(storage, NETUID),
      active: active.get(storage, NETUID),
      emission: emission.get(storage, NETUID),
      stakeWeight: stakeWeight.get(storage, NETUID),
      bonds: neurons.map((_, uid) => bonds.get(storage, NETUID, uid)),
    }).toEqual({
      incentive: result.incentive,
      dividends: result.dividends,
      consensus: result.consensus,
      validatorTrust: result.validatorTrust,
      validatorPermit: result.validatorPermit,
      active: result.active,
      emission: result.emission,
      stakeWeight: result.stakeWeight,
      bonds: result.bonds,
    });
    expect(lastMechansimStepBlock.get(storage, NETUID)).toBe(TEMPO);
  });

  it('pays every hotkey and coldkey what the payout says, to the last unit', () => {
    const chain = beforeEpoch();
    chain.enter(TEMPO);
    const { waiting } = emittedByHand(TEMPO);
    const result = consensusByHand(waiting.server + waiting.validator + waiting.rootAlpha);
    const { payouts, minerBurned: burned } = epochPayout({
      pending: waiting,
      incentives: neurons.map(({ hotkey, coldkey }, uid) => ({
        hotkey,
        owner: coldkey,
        incentive: (result.serverEmission[uid] ?? 0n) as AlphaUnits,
        autoStake: undefined,
      })),
      dividends: neurons.map(({ hotkey, coldkey, alpha = 0n }, uid) => ({
        hotkey,
        owner: coldkey,
        take: TAKE,
        dividend: (result.validatorEmission[uid] ?? 0n) as AlphaUnits,
        alpha: alpha as AlphaUnits,
        rootTao: (hotkey === accountOf(1) ? 40_000n * TAO : 0n) as Rao,
      })),
      taoWeight: proportionOfU64(TAO_WEIGHT),
      owner: { coldkey: cold3, hotkey: accountOf(3) },
      ownerHotkeys: [accountOf(3)],
      withheld: 'burn',
    });
    const { storage } = chain;
    for (const { hotkey, alpha = 0n } of neurons) {
      const gained = payouts
        .filter((payout) => payout.hotkey === hotkey)
        .filter(({ kind }) => kind === 'stake' || kind === 'dividend')
        .reduce((sum, { amount }) => sum + amount, 0n);
      expect(totalHotkeyAlpha.get(storage, hotkey, NETUID), hotkey).toBe(alpha + gained);
      const paid = (kind: string) =>
        payouts
          .filter((payout) => payout.kind === kind && payout.hotkey === hotkey)
          .reduce((sum, { amount }) => sum + amount, 0n);
      expect(alphaDividendsPerSubnet.get(storage, NETUID, hotkey)).toBe(paid('dividend'));
      expect(rootAlphaDividendsPerSubnet.get(storage, NETUID, hotkey)).toBe(paid('root-dividend'));
    }
    expect(minerBurned.get(storage, NETUID)).toBe(burned);
    const miner = { hotkey: accountOf(5), coldkey: cold2, netuid: NETUID };
    expect(stakeOf(storage, miner)).toBe(result.serverEmission[3]);
    const rate = new Map(rootClaimable.get(storage, accountOf(1))).get(NETUID) ?? 0n;
    const owed = rootAlphaDividendsPerSubnet.get(storage, NETUID, accountOf(1));
    expect(owed).toBeGreaterThan(0n);
    expect(rate).toBe((owed << 32n) / (40_000n * TAO));
  });

  it('tells of the miners’ emission in the events of the block', () => {
    const chain = beforeEpoch();
    chain.enter(TEMPO);
    const told = chain.events().filter(({ pallet }) => pallet === 'SubtensorModule');
    expect(told.map(({ event }) => (event as { tag: string }).tag)).toContain(
      'IncentiveAlphaEmittedToMiners',
    );
    chain.enter(TEMPO + 1);
    const idle = chain.events().map(({ event }) => (event as { tag: string }).tag);
    expect(idle).toEqual(['Issued', 'Deposit', 'Deposit']);
  });
});
