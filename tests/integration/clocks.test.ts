import { routes, TIME_HEADER, type RouteResponse } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { enrolKiosk, request, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
const HOUR_MS = 3_600_000;

/** Whether this is the time of the server, which runs on this machine. */
const expectNow = (time: number) => {
  expect(Math.abs(time - Date.now())).toBeLessThan(5_000);
};

it('[N25] every answer below /api says the time of the server, a refusal too', async () => {
  for (const path of ['/api/meta', '/api/session', '/api/none']) {
    const { headers } = await fetch(`${server.origin}${path}`);
    expectNow(Number(headers.get(TIME_HEADER)));
  }
});

it('[N25] whoever tells their time is told the server’s; that of a kiosk is shown to admins while it is there', async () => {
  const device = await enrolKiosk(server.origin);
  const kiosk = await new TestClient(server.origin, device).connected();
  const admin = await signIn(server.origin, 'demo-admin');
  const listed = async (): Promise<number | null> => {
    const { path } = routes.kiosks;
    const response = await request(server.origin, path, { headers: { cookie: admin } });
    const { kiosks } = (await response.json()) as RouteResponse<'kiosks'>;
    return kiosks[0]?.clockAheadMs ?? null;
  };
  expect(await listed()).toBeNull();
  const { serverTime } = await kiosk.done('clock.compare', { deviceTime: Date.now() + HOUR_MS });
  expectNow(serverTime);
  expect(Math.round(((await listed()) ?? 0) / 60_000)).toBe(60);
  kiosk.leave();
  await expect.poll(listed).toBeNull();

  const console = await new TestClient(server.origin, admin).connected();
  expectNow((await console.done('clock.compare', { deviceTime: 0 })).serverTime);
  console.leave();
});
