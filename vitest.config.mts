import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/ui/**', 'test/extension/**'],
          globalSetup: ['test/support/generate.ts'],
          setupFiles: ['test/support/seed.ts'],
          // Exhaustive tables on a busy machine; no test waits for time to pass.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A whole VS Code in a browser on a busy machine now and then misses a key; the third miss is a failure.
          retry: 2,
        },
      },
    ],
  },
});
