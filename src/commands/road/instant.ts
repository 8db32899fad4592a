/** A moment by both clocks: one that stands still while the machine sleeps, and one that can be set. */
export type Instant = { readonly steady: number; readonly wall: number };

/** How long after the facts a signature may rest on what was read with them, in milliseconds. */
const AT_ONCE_MS = 1_000;

export const thisInstant = (): Instant => ({ steady: performance.now(), wall: Date.now() });

/** Whether what was begun then is of this moment. */
export const isAtOnce = ({ steady, wall }: Instant): boolean =>
  [performance.now() - steady, Date.now() - wall].every((ms) => ms >= 0 && ms < AT_ONCE_MS);
