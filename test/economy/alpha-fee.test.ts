import { expect, it } from 'vitest';
import { alphaFee } from '../../src/economy/alpha-fee.js';
import type { AlphaUnits, Rao } from '../../src/units/money.js';
import { pool } from './arbitrary-pool.js';
import { alphaFeeRunners } from './runners/alpha-fee.js';
import { suiteOf } from './runners/suite.js';

suiteOf('fees in alpha against the chain', alphaFeeRunners);

const half = pool(1_000n, 2_000n);

it('a fee is taken at the spot price', () => {
  expect(alphaFee(half, 50n as Rao, 500n as AlphaUnits)).toEqual({
    admitted: true,
    withdrawn: 100n,
  });
});

it('a stake too small for the fee is not admitted', () => {
  expect(alphaFee(half, 50n as Rao, 99n as AlphaUnits)).toEqual({
    admitted: false,
    withdrawn: 99n,
  });
});

it('a fee that converts to nothing costs the whole stake', () => {
  const worthless = pool(0n, 2_000n);
  expect(alphaFee(worthless, 50n as Rao, 500n as AlphaUnits)).toEqual({
    admitted: true,
    withdrawn: 500n,
  });
});
