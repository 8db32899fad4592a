import ora from 'ora';

export type Wheel = {
  /** Runs work under the spinner. */
  readonly during: <T>(what: string, work: Promise<T>) => Promise<T>;
  /** Takes it away for good, whatever is still under way: what is written next is the last word. */
  readonly stop: () => void;
};

/**
 * One spinner on the given stream for all that is under way, of which it names what began last; the
 * line is gone when all is done. Where nothing may turn, as in CI, each is named once as it begins.
 */
export function wheelOn(stream: NodeJS.WriteStream): Wheel {
  const spinner = ora({ stream, discardStdin: false });
  const underWay = new Map<symbol, string>();
  let isOver = false;
  return {
    async during(what, work) {
      if (isOver) return work;
      const one = Symbol();
      underWay.set(one, what);
      if (spinner.isSpinning) spinner.text = what;
      else spinner.start(what);
      try {
        return await work;
      } finally {
        underWay.delete(one);
        const latest = [...underWay.values()].at(-1);
        if (latest !== undefined) spinner.text = latest;
        else if (!isOver) spinner.stop();
      }
    },
    stop() {
      isOver = true;
      if (spinner.isSpinning) spinner.stop();
    },
  };
}
