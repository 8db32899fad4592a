import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Pauses between attempts at a connection. */
export type Pauses = {
  /** Each is twice as long as the one before, up to half a minute; over at once when stopped. */
  readonly next: (stop: AbortSignal) => Promise<void>;
  /** Something worked: the next one is short again. */
  readonly startOver: () => void;
};

export function openPauses(): Pauses {
  let wait = FIRST_PAUSE_MS;
  return {
    async next(stop) {
      await pause(wait, undefined, { signal: stop }).catch(() => {});
      wait = Math.min(2 * wait, LONGEST_PAUSE_MS);
    },
    startOver: () => {
      wait = FIRST_PAUSE_MS;
    },
  };
}
