/** When blocks come by themselves: as soon as a transaction is ready, or every so many milliseconds. */
export type BlockTime = 'instant' | number;

export type Producer = {
  /** Says that a transaction became ready. */
  readonly wake: () => void;
  readonly stop: () => void;
};

/**
 * `produce` builds one block and says whether another should follow at once. What it throws goes to
 * `fail`, after which no block comes by itself any more.
 */
export function startProducer(
  blockTime: BlockTime,
  produce: () => boolean,
  fail: (reason: unknown) => void,
): Producer {
  let pending: NodeJS.Immediate | undefined;

  const attempt = (): boolean => {
    try {
      return produce();
    } catch (error) {
      stop();
      fail(error);
      return false;
    }
  };
  // Not at once: what is submitted in one go lands in one block, after its answers.
  const wake = () => {
    if (blockTime !== 'instant' || stopped) return;
    pending ??= setImmediate(() => {
      pending = undefined;
      if (attempt()) wake();
    });
  };
  const timer = blockTime === 'instant' ? undefined : setInterval(attempt, blockTime);
  let stopped = false;
  const stop = () => {
    stopped = true;
    clearInterval(timer);
    clearImmediate(pending);
  };
  return { wake, stop };
}
