import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answerLocally } from './localPages.ts';
import { OFFLINE_URL } from './pages.ts';

const folder = path.join(import.meta.dirname, 'offline');
const ask = (url: string, init?: RequestInit): Promise<Response> =>
  answerLocally(new Request(url, init), folder);

test('[E15] the offline page comes from the package, without scripts and with a strict policy', async () => {
  const response = await ask(OFFLINE_URL);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  const text = await response.text();
  expect(text).toContain('いま つながりにくくなっています。');
  expect(text).not.toMatch(/<script|エラー|失敗/);
});

test('[E15] whatever the page refers to is served', async () => {
  const html = await readFile(path.join(folder, 'offline.html'), 'utf8');
  const references = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, target]) => target);
  expect(references).toEqual(['/offline.css']);
  for (const target of references) {
    expect((await ask(new URL(target ?? '', OFFLINE_URL).href)).status).toBe(200);
  }
});

test.each([
  'madoguchi://local/',
  'madoguchi://local/main.mjs',
  'madoguchi://local/../main.mjs',
  'madoguchi://local/%2e%2e/main.mjs',
  'madoguchi://local/..%2fmain.mjs',
  'madoguchi://local/offline.html/../../shell.ts',
  'madoguchi://elsewhere/offline.html',
  'madoguchi://local/offline.html%00',
])('[E15] %s is not found', async (url) => {
  const response = await ask(url);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('[E15] nothing but reading is answered', async () => {
  expect((await ask(OFFLINE_URL, { method: 'POST' })).status).toBe(404);
});
