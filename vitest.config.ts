import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The lexicon is compiled once a worker, and some tests start whole programs.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
