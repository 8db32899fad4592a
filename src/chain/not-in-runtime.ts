import { refuse } from '../errors.js';
import type { ChainIdentity } from './chain.js';

/** A plain refusal for something the connected runtime does not have. */
export const notInRuntime = (what: string, { network, specName, specVersion }: ChainIdentity) =>
  refuse(
    'not-in-runtime',
    `the runtime of ${network} (${specName} ${specVersion}) has no ${what}`,
    'nothing was signed; this command needs a runtime that has it',
  );
