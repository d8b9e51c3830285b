import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepShowing, PATIENCE } from './keepShowing.ts';
import type { Log } from './log.ts';
import { OFFLINE_URL } from './pages.ts';
import { TwinSession } from './testing/twinSession.ts';
import { TwinWindow } from './testing/twinWindow.ts';

const OURS = 'https://madoguchi.example';
const PAGE = `${OURS}/kiosk`;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function showing() {
  const window = new TwinWindow({});
  const server = vi.fn<typeof fetch>(() => Promise.resolve(new Response(null, { status: 503 })));
  const session = Object.assign(new TwinSession(), { fetch: server });
  const log = vi.fn<Log>();
  keepShowing(window, { session, origin: OURS, pageUrl: PAGE, patience: PATIENCE, log });
  const failLoad = (code: number, url = PAGE, isMainFrame = true): void => {
    window.webContents.emit('did-fail-load', {}, code, '', url, isMainFrame);
  };
  return { window, contents: window.webContents, server, failLoad };
}

test('[E14] a page that is gone is loaded again within seconds, once for each time', async () => {
  const { window, contents } = showing();
  contents.emit('render-process-gone', {}, { reason: 'crashed' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(window.loaded).toEqual([PAGE, PAGE]);
  contents.emit('render-process-gone', {}, { reason: 'oom' });
  contents.emit('render-process-gone', {}, { reason: 'oom' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(window.loaded).toEqual([PAGE, PAGE, PAGE]);
});

test('[E14] a page that hangs is ended and loaded again; one that recovers is left alone', async () => {
  const { window, contents } = showing();
  window.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(PATIENCE.whileHanging - 1);
  window.emit('responsive');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(contents.calls).toEqual([]);
  window.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(PATIENCE.whileHanging + PATIENCE.afterCrash);
  expect(contents.calls).toEqual(['forcefullyCrashRenderer']);
  expect(window.loaded).toEqual([PAGE, PAGE]);
});

test('[E15] the offline page stays while the server is away and gives way when it answers', async () => {
  const { window, server, failLoad } = showing();
  failLoad(-102);
  server.mockRejectedValueOnce(new TypeError('fetch failed'));
  await vi.advanceTimersByTimeAsync(PATIENCE.betweenProbes * 10);
  expect(window.loaded).toEqual([PAGE, OFFLINE_URL]);
  expect(server.mock.calls.length).toBeGreaterThanOrEqual(9);
  server.mockResolvedValue(new Response('', { status: 200 }));
  await vi.advanceTimersByTimeAsync(PATIENCE.betweenProbes);
  expect(window.loaded).toEqual([PAGE, OFFLINE_URL, PAGE]);
  const asked = server.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.mock.calls).toHaveLength(asked);
});

test('[E15] an answer that is an error counts as no answer', async () => {
  const { window, contents } = showing();
  contents.emit('did-navigate', {}, PAGE, 502, 'Bad Gateway');
  await vi.advanceTimersByTimeAsync(0);
  expect(window.loaded).toEqual([PAGE, OFFLINE_URL]);
});

test('[E15] a replaced load, a frame and the offline page itself change nothing', async () => {
  const { window, contents, failLoad } = showing();
  failLoad(-3);
  failLoad(-102, PAGE, false);
  failLoad(-102, OFFLINE_URL);
  contents.emit('did-navigate', {}, PAGE, 200, 'OK');
  contents.emit('did-navigate', {}, OFFLINE_URL, -1, '');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(window.loaded).toEqual([PAGE]);
});

test('[E14] nothing is planned any more once the window is closed', async () => {
  const { window, contents, failLoad } = showing();
  failLoad(-102);
  window.emit('unresponsive');
  window.emit('closed');
  contents.emit('render-process-gone', {}, { reason: 'killed' });
  expect(vi.getTimerCount()).toBe(0);
  expect(window.loaded).toEqual([PAGE, OFFLINE_URL]);
});
