import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

// Real parts share two cores and one Ollama: one file at a time, long limits.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    fileParallelism: false,
    reporters: report ? ['verbose', ['json', { outputFile: report }]] : ['verbose'],
  },
});
