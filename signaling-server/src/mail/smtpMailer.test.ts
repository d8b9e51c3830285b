import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { smtpMailer, transportOf } from './smtpMailer.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A mail server on this machine, and what it was given. */
async function mailServer(options: ConstructorParameters<typeof SMTPServer>[0] = {}) {
  const received: { from: string; to: string[]; text: string; secure: boolean }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    ...options,
    onData(stream, { envelope, secure }, done) {
      void stream.toArray().then((chunks: Buffer[]) => {
        const { mailFrom, rcptTo } = envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
          secure,
        });
        done();
      });
    },
  });
  // A client that leaves in the middle is what some of these tests are about.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  if (!listening.listening) await once(listening, 'listening');
  closers.push(() => server.close());
  const { port } = listening.address() as AddressInfo;
  return { received, url: `smtp://127.0.0.1:${String(port)}` };
}

const mail = { to: 'tanto@ward.example', subject: '予約が入りました', text: '日時：12月3日' };
const from = 'madoguchi@ward.example';

it('[SM3] a mail is handed over to a mail server, as written, to one person', async () => {
  const { received, url } = await mailServer();
  const mailer = smtpMailer({ url, from });
  await mailer.send(mail);
  mailer.close();
  expect(received).toMatchObject([{ from, to: [mail.to] }]);
  expect(received[0]?.text).toContain('Auto-Submitted: auto-generated');
  expect(received[0]?.text).toContain(Buffer.from(mail.text).toString('base64').slice(0, 12));
});

it('[SM3] an address that would be several is one, and no header is slipped in', async () => {
  const { received, url } = await mailServer();
  const mailer = smtpMailer({ url, from });
  await mailer.send({ ...mail, subject: 'a\r\nBcc: other@ward.example' });
  mailer.close();
  expect(received[0]?.to).toEqual([mail.to]);
  expect(received[0]?.text).not.toMatch(/^Bcc:/mu);
});

it('[SM5] another machine is spoken to encrypted or not at all; this one may be without', () => {
  expect(transportOf('smtp://mail.ward.example')).toMatchObject({
    ...{ host: 'mail.ward.example', port: 587, secure: false, requireTLS: true, ignoreTLS: false },
  });
  expect(transportOf('smtps://a%40b:p%3Aw@mail.ward.example')).toMatchObject({
    ...{ port: 465, secure: true, auth: { user: 'a@b', pass: 'p:w' } },
  });
  expect(transportOf('smtp://127.0.0.1:25')).toMatchObject({ requireTLS: false, ignoreTLS: true });
  expect(transportOf('smtp://[::1]:25')).toMatchObject({ host: '::1', ignoreTLS: true });
  // A name that only looks like this machine.
  expect(transportOf('smtp://127.0.0.1.ward.example')).toMatchObject({ requireTLS: true });
});

it('[SM5] a certificate that nobody vouches for is none, and the mail is not handed over', async () => {
  const { received, url } = await mailServer({ secure: true });
  const mailer = smtpMailer({ url: url.replace('smtp:', 'smtps:'), from });
  await expect(mailer.send(mail)).rejects.toThrow(/self-signed|certificate/u);
  mailer.close();
  expect(received).toEqual([]);
});

it('[SM4] a server that is not there, or does not take it, is a mail that was not handed over', async () => {
  const { url } = await mailServer({ onRcptTo: (_to, _session, done) => done(new Error('full')) });
  const mailer = smtpMailer({ url, from });
  await expect(mailer.send(mail)).rejects.toThrow('full');
  mailer.close();
  const nobody = smtpMailer({ url: 'smtp://127.0.0.1:1', from });
  await expect(nobody.send(mail)).rejects.toThrow('ECONNREFUSED');
  nobody.close();
});
