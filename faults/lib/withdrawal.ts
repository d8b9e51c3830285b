import { SESSION_ENDS } from '@madoguchi/domain';
import type { Admin } from '../../tests/support/server/admin.ts';
import { consoleClient, enrolKiosk, TestClient } from '../../tests/support/server/clients.ts';
import { knock, openMedia, talk, writeUp } from '../../tests/support/server/talking.ts';

/** How somebody is refused who was let in before. */
const SHUT_OUT: ReadonlySet<string> = new Set(['KIOSK_REFUSED', 'NOT_SIGNED_IN', ...SESSION_ENDS]);

/** Whose right is withdrawn in the middle of a call. */
export type Whose = 'kiosk' | 'staff';

/** What one withdrawal brought about; times in milliseconds from the admin's request. */
export interface Withdrawn {
  /** Until the connection was closed; 0 when there was none. */
  readonly socketMs: number;
  /** Until the media path answered for the last time. */
  readonly mediaMs: number;
  /** Whether they came in again, by what they came in with before. */
  readonly readmitted: boolean;
  /** Whether the call was over for the one who is left. */
  readonly callEnded: boolean;
}

/** Withdraws one right of a call that runs, with its connection up or cut, and tells what came of it. */
export async function withdraw(
  origin: string,
  admin: Admin,
  { whose, connected }: { readonly whose: Whose; readonly connected: boolean },
): Promise<Withdrawn> {
  const device = await enrolKiosk(origin);
  const kiosk = await new TestClient(origin, device).connected();
  const specialist = await consoleClient(origin);
  const { staffId } = (await specialist.done('console.sync', {})).me;
  const call = await talk(kiosk, specialist);
  const barred = whose === 'kiosk' ? kiosk : specialist;
  const path = await openMedia(barred, call);
  if (!connected) await cutConnection(barred, whose === 'kiosk' ? specialist : kiosk);

  const closed = new Promise<number>((resolve) => {
    if (!connected) resolve(0);
    barred.socket.once('disconnect', () => {
      resolve(performance.now());
    });
  });
  const from = performance.now();
  if (whose === 'kiosk') await admin.done('revokeKiosk', { kioskId: device.kioskId });
  else await admin.done('disablePerson', { staffId });
  const socketClosedAt = await Promise.race([closed, later(5_000)]);
  const mediaClosedAt = await path.closed();
  path.close();

  const codes = [await knock(barred)];
  const callEnded = whose === 'kiosk' ? isWrappingUp(specialist) : isServedAnew(kiosk);
  const ended = await callEnded;
  if (whose === 'staff') {
    await admin.done('enablePerson', { staffId });
    codes.push(await knock(barred));
    await kiosk.done('consultation.cancel', { consultationId: call });
  } else {
    await writeUp(specialist, call);
  }
  for (const client of [kiosk, specialist]) client.leave();
  return {
    socketMs: connected ? socketClosedAt - from : 0,
    mediaMs: Math.max(0, mediaClosedAt - from),
    readmitted: codes.some((code) => !SHUT_OUT.has(code ?? '')),
    callEnded: ended,
  };
}

/** Ends one line and waits until the other end is shown that it is gone. */
async function cutConnection(client: TestClient, other: TestClient): Promise<void> {
  client.leave();
  await other.until(({ kioskView, consoleView }) => {
    const consultation = kioskView?.consultation;
    if (consultation?.state === 'inCall') return consultation.specialistAway;
    const current = consoleView?.current;
    return current?.state === 'inCall' && current.kioskAway;
  });
}

const isWrappingUp = (specialist: TestClient): Promise<boolean> =>
  seen(specialist, ({ consoleView }) => consoleView?.current?.state === 'wrapUp');

/** Nobody waits for somebody who is disabled: the resident is at the head of the queue. */
const isServedAnew = (kiosk: TestClient): Promise<boolean> =>
  seen(kiosk, ({ kioskView }) => {
    const c = kioskView?.consultation;
    return (c?.state === 'waiting' || c?.state === 'offered') && c.why === 'leftBehind';
  });

const seen = (client: TestClient, what: (client: TestClient) => boolean): Promise<boolean> =>
  client.until(what).then(
    () => true,
    () => false,
  );

const later = (ms: number): Promise<number> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, Infinity).unref();
  });
