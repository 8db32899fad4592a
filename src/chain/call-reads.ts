import type { Call, CallKind } from './call.js';

/** What the connected runtime makes of our calls. */
export type CallReads = {
  /** Whether the connected runtime has this call. */
  readonly supports: (kind: CallKind) => boolean;
  /** The first that the runtime has; refuses `not-in-runtime`, naming all, when it has none. */
  readonly newest: (kinds: readonly CallKind[]) => CallKind;
  /** The SCALE bytes of the RuntimeCall: what is shown, and what is signed. */
  readonly encode: (call: Call) => `0x${string}`;
};
