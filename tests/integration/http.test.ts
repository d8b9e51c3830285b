import { MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { post, request, signIn } from '../support/server/clients.ts';
import { newDeviceKey } from '../support/server/kioskDevice.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();

describe('HTTP', () => {
  const codeOf = async (response: Response): Promise<[number, unknown]> => [
    response.status,
    await response.json(),
  ];

  it('[N10] a change from another site, or from no page, is refused', async () => {
    const body = JSON.stringify({ centerId: 'setagaya-1' });
    for (const origin of ['https://example.com', 'null', `${server.origin}.example.com`]) {
      const response = await request(server.origin, '/api/kiosk/demo-enrolment', {
        method: 'POST',
        body,
        headers: { origin },
      });
      expect(await codeOf(response)).toEqual([403, { code: 'ORIGIN_NOT_ALLOWED' }]);
    }
  });

  it.each([
    ['broken JSON', '{', 400, 'BAD_REQUEST'],
    ['a missing field', '{}', 400, 'BAD_REQUEST'],
    ['an extra field', '{"centerId":"setagaya-1","x":1}', 400, 'BAD_REQUEST'],
    ['a wrong type', '{"centerId":1}', 400, 'BAD_REQUEST'],
    ['too much', JSON.stringify({ centerId: 'x'.repeat(MAX_MESSAGE_BYTES) }), 413, 'TOO_LARGE'],
  ])('[N3] %s gets its code', async (_what, body, status, code) => {
    const response = await request(server.origin, '/api/kiosk/demo-enrolment', {
      method: 'POST',
      body,
    });
    expect(await codeOf(response)).toEqual([status, { code }]);
  });

  it('[N3] a center that is not there is NOT_FOUND', async () => {
    const { publicKey } = await newDeviceKey();
    const body = { centerId: 'nowhere', publicKey };
    expect(await codeOf(await post(server.origin, '/api/kiosk/demo-enrolment', body))).toEqual([
      404,
      { code: 'NOT_FOUND' },
    ]);
  });

  it('[N3] a page or route that is not there is NOT_FOUND, also with a broken address', async () => {
    expect(await codeOf(await request(server.origin, '/nothing'))).toEqual([
      404,
      { code: 'NOT_FOUND' },
    ]);
    expect((await request(server.origin, '/kiosk/%E0%A4%A')).status).toBe(404);
    expect((await request(server.origin, '/kiosk/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it('[A1] [J2] only an admin issues enrolment codes, and a code enrols once', async () => {
    const issue = (cookie: string) =>
      post(server.origin, '/api/admin/enrolment-codes', { centerId: 'setagaya-1' }, cookie);
    expect((await issue('')).status).toBe(401);
    expect((await issue(await signIn(server.origin))).status).toBe(403);
    const { code } = (await (await issue(await signIn(server.origin, 'demo-admin'))).json()) as {
      code: string;
    };
    const enrol = async () => {
      const { publicKey } = await newDeviceKey();
      return post(server.origin, '/api/kiosk/enrolment', { code: code.toLowerCase(), publicKey });
    };
    expect((await enrol()).status).toBe(200);
    expect(await codeOf(await enrol())).toEqual([401, { code: 'ENROLMENT_CODE_INVALID' }]);
  });

  it('[N11] guessing a password is slowed down', async () => {
    const guess = (username: string) =>
      post(server.origin, '/api/session', { username, password: 'wrong-password' });
    const codes: unknown[] = [];
    // One name would be locked by itself; the address is slowed down whatever the names are.
    for (let i = 0; i < 31; i += 1) {
      codes.push(await codeOf(await guess(`name-${String(i)}`)));
    }
    expect(codes[0]).toEqual([401, { code: 'WRONG_CREDENTIALS' }]);
    expect(codes.at(-1)).toEqual([429, { code: 'TOO_MANY_REQUESTS' }]);
  });
});
