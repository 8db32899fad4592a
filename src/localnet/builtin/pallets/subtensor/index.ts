import type { PalletOf } from '../../frame/pallet.js';
import { alphaPayment } from './alpha-payment.js';
import { subtensorApis } from './apis/index.js';
import { onInitialize } from './block-step/index.js';
import { subtensorCalls } from './calls/index.js';
import { subtensorConstants } from './constants.js';
import { subtensorError } from './errors.js';
import { SUBTENSOR_INDEX, subtensorEvent } from './event.js';
import { subtensorGenesis } from './genesis.js';
import { admit, guard } from './guards/index.js';
import { subtensorStorage } from './storage/index.js';
import { awaitedRounds } from './weight-commits/awaited-rounds.js';

/** Subnets, their neurons, and the stake on them. */
export const subtensor: PalletOf = (outer) => ({
  name: 'SubtensorModule',
  index: SUBTENSOR_INDEX,
  crate: 'pallet_subtensor',
  storage: subtensorStorage,
  calls: subtensorCalls,
  event: subtensorEvent,
  error: subtensorError,
  constants: subtensorConstants,
  associated: { RuntimeCall: outer.call, SudoRuntimeCall: outer.call },
  genesis: subtensorGenesis,
  hooks: { onInitialize, admit, guard, otherPayment: alphaPayment, awaitedRounds },
  apis: subtensorApis,
});
