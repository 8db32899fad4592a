/** What a runtime says to its host while one entry point runs. */
export type RuntimeLog = {
  readonly error: (message: string) => void;
  /** The newest error; a runtime that panics says why in it. */
  readonly lastError: () => string | undefined;
};

export function runtimeLog(): RuntimeLog {
  let last: string | undefined;
  return {
    error: (message) => {
      last = message;
    },
    lastError: () => last,
  };
}
