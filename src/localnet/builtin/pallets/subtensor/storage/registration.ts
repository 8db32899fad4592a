import { U64F64 } from '../../../../../economy/fixed-point.js';
import { rao } from '../../../../../units/money.js';
import { identity } from '../../../frame/storage-entry.js';
import { u16, u64 } from '../../../scale/primitives.js';
import { bytes } from '../../../scale/sequence.js';
import { keyed, perSubnet } from '../storage-item.js';
import { height, tao } from '../types/amounts.js';
import { u64f64 } from '../types/fixed-point.js';

/** Price of a registration, in rao. */
export const burn = perSubnet('Burn', tao, rao(100_000_000n));
export const minBurn = perSubnet('MinBurn', tao, rao(500_000n));
export const maxBurn = perSubnet('MaxBurn', tao, rao(100_000_000_000n));
/** Blocks in which the price halves. */
export const burnHalfLife = perSubnet('BurnHalfLife', u16, 360);
/** What a registration multiplies the price by. */
export const burnIncreaseMult = perSubnet(
  'BurnIncreaseMult',
  u64f64,
  U64F64.ofBits(23_242_897_532_874_035_200n),
);
/** Rao spent on registrations. */
export const raoRecycledForRegistration = perSubnet('RAORecycledForRegistration', tao, rao(0n));
export const registrationsThisBlock = perSubnet('RegistrationsThisBlock', u16, 0);
export const registrationsThisInterval = perSubnet('RegistrationsThisInterval', u16, 0);
export const powRegistrationsThisInterval = perSubnet('POWRegistrationsThisInterval', u16, 0);
export const burnRegistrationsThisInterval = perSubnet('BurnRegistrationsThisInterval', u16, 0);
export const maxRegistrationsPerBlock = perSubnet('MaxRegistrationsPerBlock', u16, 1);
export const targetRegistrationsPerInterval = perSubnet('TargetRegistrationsPerInterval', u16, 2);
export const adjustmentInterval = perSubnet('AdjustmentInterval', u16, 100);
export const adjustmentAlpha = perSubnet('AdjustmentAlpha', u64, 0n);
export const lastAdjustmentBlock = perSubnet('LastAdjustmentBlock', height, 0);
export const difficulty = perSubnet('Difficulty', u64, 10_000_000n);
export const minDifficulty = perSubnet('MinDifficulty', u64, 10_000_000n);
export const maxDifficulty = perSubnet('MaxDifficulty', u64, 4_611_686_018_427_387_903n);
export const usedWork = keyed('UsedWork', [identity(bytes)], u64, 0n);
