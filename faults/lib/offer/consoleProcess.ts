import { TestClient } from '../../../tests/support/server/clients.ts';

/*
 * `node faults/lib/offer/consoleProcess.ts ORIGIN COOKIE ACCEPT_AFTER_MS`: a console as a process of
 * its own, which can be killed. It says `ready`, `rings` when it is offered something, and accepts that
 * after so long.
 */

const [origin = '', cookie = '', acceptAfter = ''] = process.argv.slice(2);
const client = await new TestClient(origin, cookie).connected();
client.socket.on('console.view', () => {
  const offer = client.consoleView?.offer;
  if (!offer) return;
  process.stdout.write('rings\n');
  const { consultationId, offerId } = offer;
  setTimeout(
    () => void client.ask('offer.accept', { consultationId, offerId }),
    Number(acceptAfter),
  );
});
await client.done('availability.set', { availability: { state: 'available' } });
process.stdout.write('ready\n');
