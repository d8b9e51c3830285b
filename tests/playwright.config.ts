import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const results = join(import.meta.dirname, '..', 'test-results');

/** Walks with calls of two people that run beside the others, so that both workers end at about the same time. */
const CALLS_BESIDE = ['procedures.spec.ts'];

/**
 * Two workers that seldom do the same: one runs the walks with calls, whose browsers encode and decode video, so that two of
 * them at once would starve each other; the other runs the walks through pages alone (`e2e/pages`), in the third of the
 * processor that a call leaves idle (measured on two cores). No retries: a test that fails sometimes is a defect.
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
    { name: 'calls', testIgnore: ['pages/**', ...CALLS_BESIDE], workers: 1 },
    { name: 'pages', testMatch: ['pages/**', ...CALLS_BESIDE], workers: 1 },
  ],
});
