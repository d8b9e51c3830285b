import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const results = join(import.meta.dirname, '..', 'test-results');

/**
 * One worker: every test starts browsers that encode and decode video, and two of them at once
 * would only starve each other. No retries: a test that fails sometimes is a defect.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: join(results, 'e2e'),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: join(results, 'e2e.json') }]],
});
