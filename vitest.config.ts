import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A library is what Node itself imports: jq is a promise, and would be wrapped.
    deps: { interopDefault: false },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One core is left free by default; most of the time a test waits for programs that it has started.
    maxWorkers: availableParallelism(),
  },
});
