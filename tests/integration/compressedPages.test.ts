import { readdirSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as it is written: `fetch` would decode the body by itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${server.origin}${path}`,
      { method, headers, agent: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const { statusCode: status, headers: given } = answer;
          resolve({ status, headers: given, body: Buffer.concat(parts) });
        });
      },
    );
    asked.on('error', reject).end();
  });
}

const builds = join(import.meta.dirname, '../../apps');
const assetOf = (app: string, ending: string): string => {
  const names = readdirSync(join(builds, app, 'dist', 'assets'));
  return `/${app}/assets/${names.find((name) => name.endsWith(ending)) ?? 'none'}`;
};

describe.each([
  ['/kiosk/', 'text/html; charset=utf-8'],
  ['/console/', 'text/html; charset=utf-8'],
  ['/console/guest.html', 'text/html; charset=utf-8'],
  [assetOf('kiosk', '.js'), 'text/javascript; charset=utf-8'],
  [assetOf('console', '.css'), 'text/css; charset=utf-8'],
])('%s', (path, type) => {
  it('[N14] is the same in brotli, in gzip and as it is, and says which', async () => {
    const plain = await ask(path, { 'accept-encoding': 'identity' });
    const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br, zstd' });
    const gzip = await ask(path, { 'accept-encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotli.body.length).toBeLessThan(plain.body.length);
    for (const { status, headers } of [plain, brotli, gzip]) {
      expect({ status, type: headers['content-type']?.toLowerCase() }).toEqual({
        status: 200,
        type,
      });
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['cache-control']).toBe(
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    }
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('[N14] answers HEAD, what is known already, and a part', async () => {
    for (const coding of ['br', 'gzip', 'identity']) {
      const accepted = { 'accept-encoding': coding };
      const whole = await ask(path, accepted);
      const head = await ask(path, accepted, 'HEAD');
      expect(head.body).toHaveLength(0);
      expect(head.headers['content-length']).toBe(String(whole.body.length));
      expect(head.headers['content-encoding']).toBe(whole.headers['content-encoding']);

      const known = await ask(path, { ...accepted, 'if-none-match': String(whole.headers.etag) });
      expect({ status: known.status, bytes: known.body.length }).toEqual({ status: 304, bytes: 0 });

      const part = await ask(path, { ...accepted, range: 'bytes=10-99' });
      expect(part.status).toBe(206);
      expect(part.body).toEqual(whole.body.subarray(10, 100));
    }
  });
});

it('[N14] what is no file is what it was: a folder is sent on, the rest is not found', async () => {
  expect((await ask('/kiosk')).headers.location).toBe('/kiosk/');
  for (const path of [
    '/kiosk/none.js',
    '/kiosk/%ff',
    '/kiosk/.inputs',
    '/console/..%2fpackage.json',
  ]) {
    expect((await ask(path)).status, path).toBe(404);
  }
});
