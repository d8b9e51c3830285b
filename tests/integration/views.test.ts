import { DEFAULT_HOURS, localDay, NO_NEEDS, type OpeningHours } from '@madoguchi/domain';
import { routes, type RouteName } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import {
  consoleClient,
  kioskClient,
  request,
  signIn,
  TestClient,
} from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
const admin = await signIn(server.origin, 'demo-admin');

async function call(name: RouteName, body: unknown): Promise<number> {
  const headers = { cookie: admin };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await request(server.origin, routes[name].path, init)).status;
}

/** How many views this client is sent from now on. */
function countViews({ socket }: TestClient): { count: number } {
  const views = { count: 0 };
  for (const name of ['kiosk.view', 'console.view']) {
    socket.on(name, () => {
      views.count += 1;
    });
  }
  return views;
}

it('[VW12] a change is sent to the screens that it concerns, and to no other', async () => {
  const served = await consoleClient(server.origin);
  const kiosk = await kioskClient(server.origin);
  const concerned = await new TestClient(
    server.origin,
    await signIn(server.origin, 'demo-center'),
  ).connected();
  const others = {
    idleKiosk: await kioskClient(server.origin),
    otherDesk: await consoleClient(server.origin, 'kitazawa-1'),
    admin: await new TestClient(server.origin, admin).connected(),
  };
  const all = [served, kiosk, concerned, ...Object.values(others)];
  // Everybody's own coming has been shown.
  for (const client of [kiosk, others.idleKiosk]) await client.done('kiosk.sync', {});
  for (const client of [concerned, others.admin]) await client.until((c) => c.consoleView);
  for (const client of [served, others.otherDesk]) {
    await client.until((c) => c.consoleView?.me.activity === 'available');
  }
  const counts = new Map(all.map((client) => [client, countViews(client)]));
  await kiosk.done('consultation.request', { topicId: 'care', needs: NO_NEEDS });
  await served.until((c) => c.consoleView?.offer);
  await concerned.until((c) => c.consoleView?.queue.length === 1);
  await kiosk.until((c) => c.kioskView?.consultation);
  // All views of a change are sent before the answer to anything that is asked later.
  await others.idleKiosk.done('kiosk.sync', {});
  for (const client of [others.otherDesk, others.admin]) await client.done('console.sync', {});
  const seen = Object.entries(others).map(([who, client]) => [who, counts.get(client)?.count]);
  expect(Object.fromEntries(seen)).toEqual({ idleKiosk: 0, otherDesk: 0, admin: 0 });
  for (const client of all) client.leave();
});

it('[VW1] when an admin closes a desk for today, idle kiosks show it and nothing rings', async () => {
  const kiosk = await kioskClient(server.origin);
  await kiosk.done('kiosk.sync', {});
  const today = localDay(Date.now(), 'Asia/Tokyo');
  const place = { kind: 'desk', deskId: 'setagaya-health-welfare' } as const;
  const closed: OpeningHours = {
    ...{ ...DEFAULT_HOURS, place },
    exceptions: [{ day: today, spans: [], reason: '停電のため' }],
  };
  expect(await call('saveOpeningHours', closed)).toBe(200);
  await kiosk.until((c) =>
    c.kioskView?.topics.some((t) => t.state === 'shown' && t.opening.state === 'closed'),
  );
  const asked = { topicId: 'care', needs: NO_NEEDS };
  expect(await kiosk.ask('consultation.request', asked)).toEqual({ ok: false, code: 'CLOSED_NOW' });

  const { topics } = await kiosk.done('kiosk.sync', {});
  const care = topics.find(({ id }) => id === 'care');
  const opening = care?.state === 'shown' ? care.opening : null;
  if (opening?.state !== 'closed') throw new Error('the desk is closed');
  const [first] = opening.wishDays;
  const wish = { day: first?.day ?? '', part: 'morning' } as const;
  const contact = { kind: 'callback', phone: '0312345678', wish } as const;
  const center = new TestClient(server.origin, await signIn(server.origin, 'demo-center'));
  await center.connected();
  await kiosk.done('contact.request', { topicId: 'care', contact });
  const [seen] = await center.until(
    (c) => c.consoleView?.contacts.length === 1 && c.consoleView.contacts,
  );
  const contactId = seen?.contactId ?? '';
  expect(await center.done('contact.take', { contactId })).toEqual({ phone: '0312345678' });
  await center.done('contact.finish', { contactId, result: 'reached' });

  expect(await call('removeOpeningHours', { place })).toBe(200);
  await kiosk.until((c) =>
    c.kioskView?.topics.every((t) => t.state !== 'shown' || t.opening.state === 'open'),
  );
  kiosk.leave();
  center.leave();
});
