import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` needs nothing but the file under test, `integration` starts a real server and
 * speaks to it over real sockets. End-to-end tests in a browser are Playwright's.
 */
export default defineConfig({
  test: {
    environment: 'node',
    allowOnly: false,
    passWithNoTests: false,
    // What is waited for may take long on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Files of one worker share their modules: loading them anew for each file took longer than most tests.
          isolate: false,
          maxWorkers: '100%',
          // How fast something is, is no test: this only ends what hangs, on a busy machine too.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          include: [
            '{packages,apps,scripts,tests/support,bench,faults}/**/*.test.{ts,tsx,mjs}',
          ].concat('signaling-server/src/**/*.test.ts'),
          exclude: ['**/node_modules/**', '**/build/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // A server and its clients wait for the disk and for clocks half of the time (measured on two cores).
          maxWorkers: 2,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
