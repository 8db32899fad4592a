import { expect, it } from 'vitest';
import { coinbase } from '../../src/economy/coinbase.js';
import {
  type EmissionClaim,
  emissionShares,
  rootSellFlag,
  taoEmissions,
} from '../../src/economy/emission-share.js';
import { U64F64, U96F32 } from '../../src/economy/fixed-point.js';
import { proportionOfU64 } from '../../src/economy/proportion.js';
import type { Netuid, Rao } from '../../src/units/money.js';
import { arbitraryPool } from './arbitrary-pool.js';
import { emissionRunners } from './runners/emission.js';
import { suiteOf } from './runners/suite.js';
import { type seeded, trials } from './seeded.js';

suiteOf('emission against the chain', emissionRunners);

type Between = ReturnType<typeof seeded>['between'];

const arbitraryClaim = (between: Between): EmissionClaim => ({
  movingPrice: U64F64.ofBits(between(0n, 2n ** 46n) << 18n),
  minerBurned: U96F32.ofBits(between(0n, 2n ** 32n)),
  emissionEnabled: between(0n, 3n) > 0n,
});

it('subnets never get more than the whole emission', () => {
  trials(12n, (between) => {
    const claims = Array.from({ length: 6 }, () => arbitraryClaim(between));
    const shares = emissionShares(claims).reduce((sum, share) => sum + share, 0n);
    const emission = U96F32.ofInteger(10n ** 9n);
    const given = taoEmissions(claims, emission).reduce((sum, tao) => sum + tao, 0n);
    expect(shares).toBeLessThanOrEqual(U64F64.one);
    expect(given).toBeLessThanOrEqual(emission);
  });
});

it('a subnet without emission leaves its part to the others', () => {
  const claim = { movingPrice: U64F64.one, minerBurned: U96F32.zero };
  const claims = [
    { ...claim, emissionEnabled: false },
    { ...claim, emissionEnabled: true },
  ];
  expect(taoEmissions(claims, U96F32.one)).toEqual([0n, U96F32.one]);
});

it('withholding all miner emission everywhere strands nothing', () => {
  const claim = { movingPrice: U64F64.one, minerBurned: U96F32.one, emissionEnabled: true };
  expect(emissionShares([claim, claim])).toEqual([U64F64.one / 2n, U64F64.one / 2n]);
});

it('root sells only when the moving prices add up to more than one', () => {
  const at = (movingPrice: U64F64) => ({
    movingPrice,
    minerBurned: U96F32.zero,
    emissionEnabled: true,
  });
  expect(rootSellFlag([at(U64F64.one)])).toBe(false);
  expect(rootSellFlag([at(U64F64.one), at(U64F64.ofBits(1n))])).toBe(true);
});

it('a block spends at most its emission and hands out at most the alpha it mints', () => {
  trials(
    13n,
    (between) => {
      const subnets = [1, 2, 3].map((netuid) => ({
        ...arbitraryPool(between),
        ...arbitraryClaim(between),
        netuid: netuid as Netuid,
        ownerCutEnabled: between(0n, 1n) === 1n,
      }));
      const emissions = coinbase(subnets, {
        blockEmission: (10n ** 9n) as Rao,
        rootTao: between(0n, 10n ** 16n) as Rao,
        taoWeight: proportionOfU64(971_718_665_099_567_868n),
        ownerCut: 11_796n,
      });
      const spent = emissions.reduce((sum, { taoSpent }) => sum + taoSpent, 0n);
      expect(spent).toBeLessThanOrEqual(10n ** 9n);
      for (const { pending, alphaOut } of emissions) {
        const { server, validator, rootAlpha, ownerCut } = pending;
        expect(server + validator + rootAlpha + ownerCut).toBeLessThanOrEqual(alphaOut);
      }
    },
    50,
  );
});
