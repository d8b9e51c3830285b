import { NO_NEEDS } from '@madoguchi/domain';
import {
  consoleClient,
  enrolKiosk,
  signIn,
  TestClient,
} from '../../tests/support/server/clients.ts';
import { card, SLOT, WRITTEN_UP } from './validData.ts';

/** A call between a kiosk and a specialist of the demo ward, and the one they had before. */
export interface CallPath {
  readonly kiosk: TestClient;
  readonly kioskId: string;
  readonly specialist: TestClient;
  /** A consultation that is in call. */
  readonly open: string;
  /** One that was written up. */
  readonly closed: string;
}

/** Requests at the kiosk and accepts at the console. */
async function call(kiosk: TestClient, specialist: TestClient): Promise<string> {
  const { consultationId } = await kiosk.done('consultation.request', {
    needs: NO_NEEDS,
    topicId: 'care',
  });
  const { offerId } = await specialist.until((client) => client.consoleView?.offer);
  await specialist.done('offer.accept', { consultationId, offerId });
  return consultationId;
}

/** Connects a new demo kiosk whose id is known. */
export async function knownKiosk(
  origin: string,
  centerId: string,
): Promise<{ readonly client: TestClient; readonly kioskId: string }> {
  const device = await enrolKiosk(origin, centerId);
  return { client: await new TestClient(origin, device).connected(), kioskId: device.kioskId };
}

/** Lets a kiosk of this center and this specialist have one consultation and begin another. */
export async function openCallPath(
  origin: string,
  { centerId, username }: { readonly centerId: string; readonly username: string },
): Promise<CallPath> {
  const { client: kiosk, kioskId } = await knownKiosk(origin, centerId);
  const specialist = await consoleClient(origin, username);
  const closed = await call(kiosk, specialist);
  await specialist.done('consultation.hangUp', { consultationId: closed });
  await specialist.done('consultation.writeUp', {
    consultationId: closed,
    outcome: WRITTEN_UP,
    handoffs: [],
  });
  const open = await call(kiosk, specialist);
  return { kiosk, kioskId, specialist, open, closed };
}

/** A consultation that is written up with a card to another desk; the id of the card. */
export async function handOver(
  origin: string,
  who: { readonly kiosk: TestClient; readonly sender: TestClient; readonly toDeskId: string },
): Promise<string> {
  const { kiosk, sender, toDeskId } = who;
  const consultationId = await call(kiosk, sender);
  await sender.done('consultation.hangUp', { consultationId });
  const handoffs = [card(toDeskId)];
  await sender.done('consultation.writeUp', { consultationId, outcome: WRITTEN_UP, handoffs });
  const [branchId = ''] = toDeskId.split('-');
  const there = await new TestClient(origin, await signIn(origin, `${branchId}-2`)).connected();
  const { handoffs: came } = await there.done('console.sync', {});
  there.leave();
  const sent = came.find((each) => each.consultationId === consultationId);
  if (sent === undefined) throw new Error('the card did not come');
  return sent.handoffId;
}

/** A wish for a slot, as whoever is there leaves it; its id, as this specialist sees it. */
export async function leaveWish(kiosk: TestClient, specialist: TestClient): Promise<string> {
  await kiosk.done('contact.request', { topicId: 'care', contact: SLOT });
  const { contacts } = await specialist.done('console.sync', {});
  const [wish] = contacts;
  if (wish === undefined) throw new Error('the wish is not seen');
  return wish.contactId;
}
