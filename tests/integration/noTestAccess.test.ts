import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, post, request } from '../support/server/clients.ts';
import { newDeviceKey } from '../support/server/kioskDevice.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests({ SEED: 'none' });

const codeOf = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();

describe('a system without demo data', () => {
  it('[S34] enrols no kiosk by choice and lists no centers for it', async () => {
    const { publicKey } = await newDeviceKey();
    const enrolment = { centerId: 'setagaya-1', publicKey };
    const refused = { code: 'NOT_ALLOWED' };
    expect(await codeOf(post(server.origin, '/api/kiosk/demo-enrolment', enrolment))).toEqual(
      refused,
    );
    expect(await codeOf(request(server.origin, '/api/kiosk/demo-centers'))).toEqual(refused);
  });

  it.each(['demo', 'demo-center', 'demo-admin'])('[S34] has no account %s', async (username) => {
    const attempt = { username, password: DEMO_PASSWORD };
    expect(await codeOf(post(server.origin, '/api/session', attempt))).toEqual({
      code: 'WRONG_CREDENTIALS',
    });
  });

  it.each(['/kiosk/gallery.html', '/console/gallery.html'])(
    '[S34] serves no %s: the gallery of screens is for those who build them',
    async (path) => {
      expect((await request(server.origin, path)).status).toBe(404);
    },
  );
});
