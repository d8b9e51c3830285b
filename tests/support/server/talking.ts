import { NO_NEEDS } from '@madoguchi/domain';
import type { TestClient } from './clients.ts';
import { MediaPath } from './mediaPath.ts';

/** Requests at the kiosk and accepts at the console; tells the consultation. */
export async function talk(kiosk: TestClient, specialist: TestClient): Promise<string> {
  const { consultationId } = await kiosk.done('consultation.request', {
    needs: NO_NEEDS,
    topicId: 'care',
  });
  const { offerId } = await specialist.until(({ consoleView }) =>
    consoleView?.offer?.consultationId === consultationId ? consoleView.offer : null,
  );
  await specialist.done('offer.accept', { consultationId, offerId });
  return consultationId;
}

/** Joins the call as this client and resolves when its media path is open. */
export async function openMedia(client: TestClient, consultationId: string): Promise<MediaPath> {
  const { rtpCapabilities } = await client.done('media.capabilities', {});
  const { send } = await client.done('media.join', { consultationId, rtpCapabilities });
  const path = new MediaPath(send);
  await path.open();
  return path;
}

/** Hangs up and writes up, if there is something to. */
export async function writeUp(specialist: TestClient, consultationId: string): Promise<void> {
  await specialist.ask('consultation.hangUp', { consultationId });
  await specialist.done('consultation.writeUp', {
    consultationId,
    outcome: {
      settled: true,
      comeBack: { needed: false },
      matter: '主訴',
      response: '対応',
      told: '伝えた事',
      promised: 'なし',
    },
    handoffs: [],
  });
}

/** Comes again as this device or person; tells the refusal's code or that it was let in. */
export async function knock(client: TestClient): Promise<string> {
  return client.again().then(
    (again) => {
      again.leave();
      return 'let in';
    },
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
}
