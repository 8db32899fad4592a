import { describe, it } from 'vitest';

/** Registers a suite as skipped and says why on the run's own output, where a reader looks. */
export function skipSuite(title: string, reason: string): void {
  process.stdout.write(`skipped: ${title}: ${reason}\n`);
  describe.skip(title, () => {
    it(reason, () => {});
  });
}
