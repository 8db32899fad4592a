import type { U64F64 } from '../../../src/economy/fixed-point.js';
import {
  type BurnBounds,
  burnAfterBlocks,
  burnAfterRegistration,
  decayFactor,
} from '../../../src/economy/registration-burn.js';
import { burnAfterInterval } from '../../../src/economy/registration-burn-interval.js';
import type { Rao } from '../../../src/units/money.js';
import type { Runners } from './vectors.js';

type DecayInput = BurnBounds & {
  readonly burn: Rao;
  readonly halfLife: bigint;
  readonly firstBlock: bigint;
};

export const burnRunners: Runners = {
  'registration.decayFactor': ({ halfLife }: { halfLife: bigint }) => ({
    factor: decayFactor(Number(halfLife)),
  }),
  'registration.burnDecay': (input: DecayInput) => ({
    burnAfterEachBlock: [1, 2, 3, 4, 5].map((blocks) => decayed(input, blocks)),
  }),
  'registration.burnDecayLong': (input: DecayInput & { readonly blocks: bigint }) => ({
    burn: decayed(input, Number(input.blocks)),
  }),
  'registration.burnBump': (
    input: BurnBounds & { readonly netuid: bigint; readonly burn: Rao; readonly mult: U64F64 },
  ) => {
    let burn = input.burn;
    const burnAfterEachRegistration = [1, 2, 3, 4].map(() => {
      burn = burnAfterRegistration(burn, Number(input.netuid), input.mult, input);
      return burn;
    });
    return { burnAfterEachRegistration };
  },
  'registration.spec293UpgradedBurn': (
    input: BurnBounds & {
      readonly burn: Rao;
      readonly adjustmentAlpha: bigint;
      readonly registrationsThisInterval: bigint;
      readonly targetRegistrationsPerInterval: bigint;
    },
  ) => {
    const interval = {
      registrations: input.registrationsThisInterval,
      target: input.targetRegistrationsPerInterval,
      adjustmentAlpha: input.adjustmentAlpha,
    };
    return { burn: burnAfterInterval(input.burn, interval, input) };
  },
};

const decayed = ({ burn, halfLife, firstBlock, ...bounds }: DecayInput, blocks: number) =>
  burnAfterBlocks(burn, { ...bounds, halfLife: Number(halfLife) }, Number(firstBlock), blocks);
