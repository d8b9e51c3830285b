import { routes } from '@madoguchi/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, request } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

/** Routes that are there for an address that was made, or where phones may join: calendarFeeds.test.ts and handsets.test.ts. */
const CONDITIONAL: ReadonlySet<string> = new Set(['/calendar/:secret', '/api/handset']);

const { server } = await serverOfTests({ METRICS_TOKEN: 'a-token-of-some-length' });

describe('what operators ask', () => {
  it.each(['/healthz', '/readyz'])('[N9] %s answers ok', async (path) => {
    const response = await request(server.origin, path);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('[N9] the OpenAPI document lists every route and nothing else', async () => {
    const document = (await (await request(server.origin, '/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const bound = Object.values(routes).map(({ method, path }) => `${method} ${path}`);
    expect(listed.toSorted()).toEqual(bound.toSorted());
    expect(document.openapi).toMatch(/^3\.1/);
  });

  it.each(Object.values(routes).filter(({ path }) => !CONDITIONAL.has(path)))(
    '[N9] $method $path is served',
    async ({ method, path }) => {
      const response = await request(server.origin, path, { method: method.toUpperCase() });
      expect(response.status).not.toBe(404);
    },
  );

  it('[N9] metrics are for loopback or the token, and not for whom a proxy brings', async () => {
    const metrics = await (await request(server.origin, '/metrics')).text();
    expect(metrics).toContain('madoguchi_consultations_open 0');
    expect(metrics).toMatch(/madoguchi_refusals_total\{code="[A-Z_]+"\} \d/);
    const ask = (headers: Record<string, string>) =>
      request(server.origin, '/metrics', { headers }).then((r) => r.status);
    const proxied = { 'x-forwarded-for': '203.0.113.7' };
    expect(await ask(proxied)).toBe(403);
    expect(await ask({ ...proxied, authorization: 'Bearer a-token-of-some-length' })).toBe(200);
    expect(await ask({ ...proxied, authorization: 'Bearer another-token-of-it' })).toBe(403);
  });

  it('[N10] pages carry strict headers', async () => {
    const { headers } = await request(server.origin, '/kiosk/');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    // Plain http only on this machine; behind https the header is there (see the next test).
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('[N10] answers are kept nowhere', async () => {
    const { headers } = await request(server.origin, '/api/meta');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a server behind https', () => {
  const ownData = temporaryDataDir();
  let behindProxy: ServerProcess;
  const origin = 'https://madoguchi.example.jp';
  beforeAll(async () => {
    behindProxy = await ServerProcess.start(ownData.path, { ALLOWED_ORIGINS: origin });
  });
  afterAll(async () => {
    await behindProxy.stop();
    ownData.remove();
  });

  it('[N10] has browsers come by https for a year, and sets cookies for https alone', async () => {
    const page = await request(behindProxy.origin, '/console/');
    expect(page.headers.get('strict-transport-security')).toContain('max-age=31536000');
    const signedIn = await request(behindProxy.origin, '/api/session', {
      method: 'POST',
      headers: { origin },
      body: JSON.stringify({ username: 'demo', password: DEMO_PASSWORD }),
    });
    expect(signedIn.status).toBe(200);
    const cookies = signedIn.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; secure/i);
      expect(cookie).toMatch(/; httponly/i);
      expect(cookie).toMatch(/; samesite=strict/i);
    }
  });
});
