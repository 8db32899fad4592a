import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One core is left free by default; most of the time a test waits for programs that it has started.
    maxWorkers: availableParallelism(),
  },
});
