import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const results = join(import.meta.dirname, '..', 'test-results');

/**
 * Two workers that never do the same: one runs the walks with calls, whose browsers encode and decode video, so that two of
 * them at once would only starve each other; the other runs the walks through pages alone (`e2e/pages`), in the third of
 * the processor that a call leaves idle (measured on two cores). No retries: a test that fails sometimes is a defect.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: join(results, 'e2e'),
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: join(results, 'e2e.json') }]],
  projects: [
    { name: 'calls', testIgnore: 'pages/**', workers: 1 },
    { name: 'pages', testMatch: 'pages/**', workers: 1 },
  ],
});
