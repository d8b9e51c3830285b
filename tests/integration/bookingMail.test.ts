import { once } from 'node:events';
import { NO_NEEDS } from '@madoguchi/domain';
import { readConfig } from '@madoguchi/signaling-server';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, it } from 'vitest';
import { enrolKiosk, post, request, signIn, TestClient } from '../support/server/clients.ts';
import { freePort } from '../support/server/ports.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const port = await freePort();
const mails: string[] = [];

/** A mail server of the office on its port; what it was given is in `mails`. */
async function mailServer(): Promise<{ stop(): Promise<void> }> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      void stream.toArray().then((chunks: Buffer[]) => {
        mails.push(decoded(Buffer.concat(chunks).toString()));
        done();
      });
    },
  });
  const listening = smtp.listen(port, '127.0.0.1');
  if (!listening.listening) await once(listening, 'listening');
  return { stop: () => new Promise((resolve) => smtp.close(() => resolve())) };
}

/** Head and text of a mail; the text is in base64 where it is Japanese. */
function decoded(mail: string): string {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  return `${head}\n${Buffer.from(body.join(''), 'base64').toString()}`;
}

let office = await mailServer();
const { server } = await serverOfTests({
  SMTP_URL: `smtp://127.0.0.1:${String(port)}`,
  SMTP_FROM: 'madoguchi@ward.example',
});
afterAll(() => office.stop());

const clientOf = async (username: string) =>
  new TestClient(server.origin, await signIn(server.origin, username)).connected();

it('[SM2] [SM4] a specialist is told of a booking, and of its end after mail server and server were away', async () => {
  await enrolKiosk(server.origin);
  const specialist = await signIn(server.origin, 'demo');
  const mine = await post(
    server.origin,
    '/api/account/mail',
    { address: 'tanto@ward.example', isOn: true, lowUse: false, alerts: false },
    specialist,
  );
  expect(mine.status).toBe(200);
  const bad = {
    address: 'a@b.example\r\nBcc: c@d.example',
    isOn: true,
    lowUse: false,
    alerts: false,
  };
  expect((await post(server.origin, '/api/account/mail', bad, specialist)).status).toBe(400);
  const known = await request(server.origin, '/api/account/mail', {
    headers: { cookie: specialist },
  });
  expect(await known.json()).toEqual({
    ...{ isOffered: true, address: 'tanto@ward.example', isOn: true, lowUse: null, alerts: null },
  });
  const me = new TestClient(server.origin, specialist);
  await me.connected();
  const { me: self } = await me.done('console.sync', {});
  me.leave();
  const counter = await clientOf('demo-center');
  const matter = {
    ...{ topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: self.staffId },
    centerId: 'setagaya-1',
  };
  const { slots } = await counter.done('booking.slots', {
    ...{ ...matter, deskId: null, fromDay: null, days: 60, limit: 1 },
  });
  const [slot] = slots;
  if (slot === undefined) throw new Error('nothing is free');
  const { deskId, day, start } = slot;
  const held = await counter.done('booking.hold', {
    ...{ ...matter, deskId, day, start, source: 'phone', contactId: null },
  });
  if (held.state !== 'held') throw new Error('it is not held');
  const { bookingId } = held;
  await counter.done('booking.book', { bookingId, name: 'ヤマダ', phone: '0312345678' });
  await expect.poll(() => mails.length).toBe(1);
  expect(mails[0]).toContain('To: tanto@ward.example');
  expect(mails[0]).toContain(`${server.origin}/console/bookings`);
  expect(mails[0]).not.toMatch(/ヤマダ|0312345678/u);
  await office.stop();
  await counter.done('booking.cancel', { bookingId, why: 'resident', withLater: false });
  counter.leave();
  await expect.poll(() => server.output).toContain('a mail could not be handed over');
  expect(server.output).not.toContain('tanto@ward.example');
  await server.stop();
  office = await mailServer();
  await server.start();
  await expect.poll(() => mails.length).toBe(2);
  expect(mails[1]).toContain('予約が取り消されました');
});

it('[SM5] a mail server is set with whom mails are from, or not at all', () => {
  const url = 'smtps://mail.ward.example';
  expect(readConfig({}).smtp).toBeNull();
  expect(readConfig({ SMTP_URL: url, SMTP_FROM: 'a@ward.example' }).smtp).toMatchObject({ url });
  for (const wrong of [
    { SMTP_URL: url },
    { SMTP_FROM: 'a@ward.example' },
    { SMTP_URL: 'http://mail.ward.example', SMTP_FROM: 'a@ward.example' },
    { SMTP_URL: url, SMTP_FROM: 'nobody' },
  ]) {
    expect(() => readConfig(wrong)).toThrow('These settings cannot be used');
  }
});
