import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { enrolKiosk, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();

describe('connections', () => {
  const refusal = async (client: TestClient): Promise<string> => {
    const result = await client.connected().then(
      () => 'let in',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    client.leave();
    return result;
  };
  const knock = async (say: ConstructorParameters<typeof TestClient>[2]) =>
    refusal(new TestClient(server.origin, await enrolKiosk(server.origin), say));

  it.each([
    ['no origin', ''],
    ['null', 'null'],
    ['another site', 'https://example.com'],
    ['our name as a prefix', 'http://127.0.0.1.example.com'],
    ['our name in a path', 'https://example.com/http://127.0.0.1'],
    ['another scheme', 'https://127.0.0.1'],
    ['another port', 'http://127.0.0.1:1'],
  ])('[N1] %s is not let in', async (_what, origin) => {
    expect(await knock({ origin })).not.toBe('let in');
    await expect.poll(() => server.output).toContain('"code":"ORIGIN_NOT_ALLOWED"');
  });

  it('[N2] another version is told which side is too old', async () => {
    expect(await knock({ protocol: PROTOCOL_VERSION - 1 })).toBe('CLIENT_TOO_OLD');
    expect(await knock({ protocol: PROTOCOL_VERSION + 1 })).toBe('SERVER_TOO_OLD');
  });

  it.each([
    {},
    { protocol: 'one' },
    { protocol: PROTOCOL_VERSION, as: 'admin' },
    { protocol: PROTOCOL_VERSION, as: 'kiosk' },
    { protocol: PROTOCOL_VERSION, as: 'console', x: 1 },
  ])('[N3] a handshake that says %j is BAD_REQUEST', async (auth) => {
    expect(await knock({ auth })).toBe('BAD_REQUEST');
  });

  it('[A1] no console is let in without a session of its own', async () => {
    for (const cookie of ['', 'madoguchi.session_token=forged.signature', 'madoguchi_kiosk=x']) {
      expect(await refusal(new TestClient(server.origin, cookie))).toBe('NOT_SIGNED_IN');
    }
  });
});
