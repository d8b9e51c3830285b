import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildShell } from './testing/chromiumTwin.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

interface Configuration {
  readonly directories: { readonly app: string };
  readonly files: readonly { readonly filter: readonly string[] }[];
  readonly publish: unknown;
  readonly asar: boolean;
  readonly electronFuses: Readonly<Record<string, boolean>>;
}

interface ConfigurationReader {
  getConfig(folder: string, file: null, options: null): Promise<Configuration>;
  validateConfiguration(config: object, log: { readonly isEnabled: boolean }): Promise<void>;
}

/** electron-builder's own reader, with its own schema: what it accepts here it accepts there. */
function loadReader(): ConfigurationReader {
  const fromHere = createRequire(import.meta.url);
  const fromBuilder = createRequire(fromHere.resolve('electron-builder'));
  return fromBuilder('app-builder-lib/out/util/config/config.js') as ConfigurationReader;
}

const { getConfig, validateConfiguration } = loadReader();
// Compiling the schema of several thousand lines takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let config: Configuration;
beforeAll(async () => {
  config = await getConfig(root, null, null);
});

test('[E16] the packaging configuration fits the schema, and the schema is one that refuses', async () => {
  await expect(validateConfiguration(config, { isEnabled: false })).resolves.toBeUndefined();
  await expect(
    validateConfiguration({ ...config, electronFuse: {} }, { isEnabled: false }),
  ).rejects.toThrow("unknown property 'electronFuse'");
});

test('[E16] fuses are set as the checklist says', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('[E16] the application is packed from apps/kiosk into an archive and publishes nothing', () => {
  expect(config.directories.app).toBe('apps/kiosk');
  expect(config.asar).toBe(true);
  expect(config.publish).toBeNull();
});

let built: Awaited<ReturnType<typeof buildShell>>;
beforeAll(async () => {
  built = await buildShell();
});
afterAll(() => built.remove());

test('[E16] what is packed is exactly what the build makes', async () => {
  const files = (await readdir(built.folder)).map((file) => `build/${file}`);
  expect(config.files.flatMap(({ filter }) => filter).sort()).toEqual(
    [...files, 'package.json', '!**/node_modules/**'].sort(),
  );
});
