import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolKiosk, signIn, TestClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const data = temporaryDataDir();
let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start(data.path);
});
afterAll(async () => {
  await server.stop();
  data.remove();
});

describe('connections', () => {
  const refusal = async (client: TestClient): Promise<string> => {
    const result = await client.connected().then(
      () => 'let in',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    client.leave();
    return result;
  };
  const knock = async (say: ConstructorParameters<typeof TestClient>[3]) =>
    refusal(new TestClient(server.origin, 'kiosk', await enrolKiosk(server.origin), say));

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
    { protocol: 1, as: 'admin' },
    { protocol: 1, as: 'kiosk', x: 1 },
  ])('[N3] a handshake that says %j is BAD_REQUEST', async (auth) => {
    expect(await knock({ auth })).toBe('BAD_REQUEST');
  });

  it('[A1] nobody is let in without a device token or a session of their own', async () => {
    const strangers = [
      ['kiosk', '', 'KIOSK_NOT_ENROLLED'],
      ['kiosk', 'madoguchi_kiosk=forged', 'KIOSK_NOT_ENROLLED'],
      ['kiosk', await signIn(server.origin), 'KIOSK_NOT_ENROLLED'],
      ['console', await enrolKiosk(server.origin), 'NOT_SIGNED_IN'],
      ['console', 'madoguchi.session_token=forged.signature', 'NOT_SIGNED_IN'],
    ] as const;
    for (const [as, cookie, code] of strangers) {
      expect(await refusal(new TestClient(server.origin, as, cookie))).toBe(code);
    }
  });
});
