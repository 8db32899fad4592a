import type { StateView } from '../node/state/versioned-state.js';
import { type ForkRecord, readingsPath } from './fork-record.js';
import { forkedState } from './forked-state.js';
import { openOrigin } from './origin.js';
import { openReadingLog } from './reading-log.js';

/** The state below a fork, and what lets go of its origin. */
export type OpenFork = {
  readonly record: ForkRecord;
  readonly state: StateView;
  readonly close: () => void;
};

/** Opens what was read before; nobody is asked anything until more is needed. */
export function openFork(dir: string, record: ForkRecord): OpenFork {
  const origin = openOrigin({ url: record.url, block: record.hash });
  const log = openReadingLog(readingsPath(dir));
  return {
    record,
    state: forkedState(origin, log),
    close() {
      log.close();
      void origin.close();
    },
  };
}
