import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMediaWorker, obtainMediaWorker } from './index.mjs';
import { cachedWorkerPath, mediasoupPackage, recipeHash } from './places.mjs';
import { storeWorker } from './store.mjs';

const SOUND = '#!/bin/sh\nexit 41\n';
const BROKEN = '#!/bin/sh\nexit 127\n';

/** @type {string} */
let home;
/** @type {NodeJS.ProcessEnv} */
let env;
/** @type {string} */
let cached;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'media-worker-'));
  env = { XDG_CACHE_HOME: join(home, 'cache') };
  cached = cachedWorkerPath(mediasoupPackage().version, env);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function place(/** @type {string} */ path, /** @type {string} */ script) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}

test('[MW1] the given worker is taken before the cached one', async () => {
  const given = place(join(home, 'given'), SOUND);
  place(cached, SOUND);
  const withGiven = { ...env, MEDIASOUP_WORKER_BIN: given };
  expect(findMediaWorker(withGiven)).toEqual({ bin: given, origin: 'given' });
  expect(await obtainMediaWorker(withGiven)).toEqual({ bin: given, origin: 'given' });
  expect(await obtainMediaWorker(env)).toEqual({ bin: cached, origin: 'cached' });
});

test('[MW1] a given worker that is missing or does not start is an error, never replaced', async () => {
  place(cached, SOUND);
  const missing = { ...env, MEDIASOUP_WORKER_BIN: join(home, 'nothing') };
  expect(() => findMediaWorker(missing)).toThrow(/MEDIASOUP_WORKER_BIN.*does not exist/);
  const broken = { ...env, MEDIASOUP_WORKER_BIN: place(join(home, 'broken'), BROKEN) };
  await expect(obtainMediaWorker(broken)).rejects.toThrow(/does not start/);
});

test('[MW2] nothing given and nothing cached is said, not guessed', () => {
  expect(findMediaWorker(env)).toBeUndefined();
});

test('[MW2] the cache is outside the checkout and keyed by version, platform and recipe', () => {
  const key = `3.27.1-${process.platform}-${process.arch}-${recipeHash()}`;
  const below = `machizukuri-online-madoguchi/media-worker/${key}/mediasoup-worker`;
  expect(cachedWorkerPath('3.27.1', { XDG_CACHE_HOME: '/c' })).toBe(`/c/${below}`);
  expect(cachedWorkerPath('3.27.1', { HOME: '/h' })).toBe(`/h/.cache/${below}`);
  expect(cachedWorkerPath('3.27.1', { HOME: '/h', XDG_CACHE_HOME: 'relative' })).toMatch(/^\/h\//);
});

test('[MW2] any change in the recipe gives another key', () => {
  place(join(home, 'recipe', 'CMakeLists.txt'), 'one');
  const before = recipeHash(join(home, 'recipe'));
  place(join(home, 'recipe', 'shims', 'srtp.h'), '');
  expect(recipeHash(join(home, 'recipe'))).not.toBe(before);
});

test("[MW3] upstream's binary is tried when nothing is there, and only kept when it starts", async () => {
  const release = join(home, 'release');
  const mirror = (/** @type {string} */ script) => {
    place(join(release, 'mediasoup-worker'), script);
    execFileSync('tar', ['-czf', join(home, 'worker.tgz'), '-C', release, 'mediasoup-worker']);
    const archive = readFileSync(join(home, 'worker.tgz')).toString('base64');
    // What is appended to the base becomes the fragment, so this answers without a network.
    const url = `data:application/gzip;base64,${archive}#`;
    return { ...env, MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL: url };
  };
  expect(await obtainMediaWorker(mirror(BROKEN))).toBeUndefined();
  expect(existsSync(cached)).toBe(false);
  expect(await obtainMediaWorker(mirror(SOUND))).toEqual({ bin: cached, origin: 'prebuilt' });
  expect(findMediaWorker(env)).toEqual({ bin: cached, origin: 'cached' });
});

test('[MW4] a worker that an upgrade of the system broke is not handed out', async () => {
  place(cached, BROKEN);
  const nowhere = { ...env, MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL: 'data:,#' };
  expect(await obtainMediaWorker(nowhere)).toBeUndefined();
});

test('[MW5] work that fails leaves neither a worker nor a workshop behind', async () => {
  const make = () => Promise.reject(new Error('compile'));
  await expect(storeWorker(cached, make)).rejects.toThrow('compile');
  expect(existsSync(cached)).toBe(false);
  expect(readdirSync(dirname(dirname(cached)))).toHaveLength(1);
});

test('[MW5] two builds at once end with one whole worker', async () => {
  const build = (/** @type {string} */ name) =>
    storeWorker(cached, async (workshop) => place(join(workshop, name), SOUND));
  expect(await Promise.all([build('one'), build('two')])).toEqual([cached, cached]);
  expect(await obtainMediaWorker(env)).toEqual({ bin: cached, origin: 'cached' });
  expect(readdirSync(dirname(dirname(cached)))).toHaveLength(1);
});
