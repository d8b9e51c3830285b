import { readConfig } from '@madoguchi/signaling-server';
import { expect, it } from 'vitest';
import { consoleClient, kioskClient, post, request } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { talk } from '../support/server/talking.ts';

const { server } = await serverOfTests();

it('[HS1] without an address for phones there is no page, no route, no code and no way to write', async () => {
  const [kiosk, specialist] = [
    await kioskClient(server.origin),
    await consoleClient(server.origin),
  ];
  const consultationId = await talk(kiosk, specialist);
  const page = await request(server.origin, '/console/handset.html', {});
  const route = await post(server.origin, '/api/handset', { code: 'x'.repeat(43) });
  expect([page.status, route.status]).toEqual([404, 404]);
  expect(
    await kiosk.ask('handset.offer', { consultationId, language: 'ja', takes: 'call' }),
  ).toEqual({
    ...{ ok: false, code: 'NOT_FOUND' },
  });
  expect((await kiosk.done('kiosk.sync', {})).consultation).toMatchObject({ handset: null });
  for (const client of [kiosk, specialist]) client.leave();
});

it('[HS1] the address is one of those at which the pages are', () => {
  const pages = 'https://madoguchi.example.jp';
  const read = (address: string) =>
    readConfig({ ALLOWED_ORIGINS: pages, HANDSET_ADDRESS: address }).handsetAddress;
  expect(read(pages)).toBe(pages);
  expect(readConfig({}).handsetAddress).toBeNull();
  expect(() => read('https://elsewhere.example.jp')).toThrow('HANDSET_ADDRESS');
  expect(() => read(`${pages}/console`)).toThrow('HANDSET_ADDRESS');
});
