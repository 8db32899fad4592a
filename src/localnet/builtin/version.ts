import { blake2AsHex } from '@polkadot/util-crypto';
import type { RuntimeApi } from './frame/api.js';
import type { RuntimeVersion } from './types/version.js';

export const SPEC_NAME = 'node-subtensor';
/** The Subtensor runtime whose names, types and rules this one follows. */
export const SPEC_VERSION = 424;
export const TRANSACTION_VERSION = 1;

/** What the runtime says about itself, with the APIs it answers. */
export const versionWith = (apis: readonly RuntimeApi[]): RuntimeVersion => ({
  specName: SPEC_NAME,
  implName: SPEC_NAME,
  authoringVersion: 1,
  specVersion: SPEC_VERSION,
  implVersion: 1,
  apis: apis.map(({ name, version }) => [blake2AsHex(name, 64), version]),
  transactionVersion: TRANSACTION_VERSION,
  systemVersion: 1,
});
