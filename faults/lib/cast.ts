import type { ActorKind, Reach } from '@madoguchi/domain';
import { consoleClient, signIn, TestClient } from '../../tests/support/server/clients.ts';
import { askGuest, GuestClient } from '../../tests/support/server/guest.ts';
import { handOver, knownKiosk, leaveWish, openCallPath, type CallPath } from './office.ts';
import type { About } from './eventData.ts';

/** The consultations that everybody reaches for: of two 総合支所, one in call and one written up each. */
export const PLACES = ['setagaya', 'kitazawa'] as const;
type Place = (typeof PLACES)[number];
type Near = Readonly<Record<Place, Reach>>;

/** Kinds of records that events are about. */
export const KINDS = ['consultation', 'handoff', 'contact', 'procedure'] as const;
type Kind = (typeof KINDS)[number];

/** Somebody who acts, and how near the records of each place are to them. */
export interface Actor {
  readonly name: string;
  readonly actorKind: ActorKind;
  /** As the log names them. */
  readonly id: string;
  readonly client: TestClient;
  /** Their session; kiosks have none. */
  readonly cookie: string;
  readonly near: Readonly<Record<Kind, Near>>;
}

/** A call and the one before it, a procedure that is open in it, a card that was sent, and a wish for contact. */
interface Records extends CallPath, Pick<About, 'handoffId' | 'contactId' | 'procedureId'> {}

export interface Cast {
  readonly actors: readonly Actor[];
  readonly callPaths: Readonly<Record<Place, Records>>;
  leave(): void;
}

const near = (setagaya: Reach, kitazawa: Reach): Near => ({ setagaya, kitazawa });
const FAR = near('ward', 'ward');

/**
 * A card lies at the desk it was sent to, in the other 総合支所, and is its sender's own. The one of
 * kitazawa has been returned by demo when kitazawa-1 comes to it, so that it lies at their desk, too.
 */
const STAFF = [
  ['demo', 'specialist', 'staff-demo', near('own', 'ward'), near('ward', 'desk')],
  ['setagaya-1', 'specialist', 'staff-setagaya-1', near('desk', 'ward'), near('own', 'desk')],
  ['kitazawa-1', 'specialist', 'staff-kitazawa-1', near('ward', 'own'), near('desk', 'desk')],
  ['kitazawa-2', 'specialist', 'staff-kitazawa-2', near('ward', 'desk'), near('desk', 'own')],
  ['demo-center', 'staff', 'staff-center', near('center', 'ward'), FAR],
  ['demo-admin', 'admin', 'staff-admin', FAR, FAR],
] as const;

/** Nobody has taken the wish for contact: it is nobody's own. */
const ofContact = ({ setagaya, kitazawa }: Near): Near => {
  const asDesk = (reach: Reach): Reach => (reach === 'own' ? 'desk' : reach);
  return near(asDesk(setagaya), asDesk(kitazawa));
};

/** A procedure that is not submitted is in reach of the parties of its call only, not of its receiving desk. */
const ofProcedure = ({ setagaya, kitazawa }: Near): Near => {
  const withoutDesk = (reach: Reach): Reach => (reach === 'desk' ? 'ward' : reach);
  return near(withoutDesk(setagaya), withoutDesk(kitazawa));
};

const kioskNear = (consultation: Near): Actor['near'] => ({
  consultation,
  procedure: consultation,
  handoff: FAR,
  contact: FAR,
});

/** Everybody of the demo ward who matters, connected, with two calls going on. */
export async function gather(origin: string): Promise<Cast> {
  const setagaya = await placed(origin, {
    ...{ centerId: 'setagaya-1', username: 'demo', sender: 'setagaya-1' },
    toDeskId: 'kitazawa-health-welfare',
  });
  const kitazawa = await placed(origin, {
    ...{ centerId: 'kitazawa-1', username: 'kitazawa-1', sender: 'kitazawa-2' },
    toDeskId: 'setagaya-health-welfare',
  });
  const callPaths = { setagaya, kitazawa };
  const actors = [
    // First: what the others do ends the call, and with it the guest's right to be there.
    await guestOf(origin, setagaya),
    ...(await staffOf(origin, callPaths)),
    ...(await kiosksOf(origin, callPaths)),
  ];
  return {
    actors,
    callPaths,
    leave: () => {
      for (const { client } of actors) client.leave();
    },
  };
}

/** A call path of a 総合支所, with a card that another specialist of it has sent, and a wish. */
async function placed(
  origin: string,
  at: {
    readonly centerId: string;
    readonly username: string;
    readonly sender: string;
    readonly toDeskId: string;
  },
): Promise<Records> {
  const callPath = await openCallPath(origin, at);
  const sender = await consoleClient(origin, at.sender);
  const { client: kiosk } = await knownKiosk(origin, at.centerId);
  const handoffId = await handOver(origin, { kiosk, sender, toDeskId: at.toDeskId });
  const contactId = await leaveWish(kiosk, callPath.specialist);
  for (const client of [kiosk, sender]) client.leave();
  const { procedureId } = await callPath.specialist.done('procedure.begin', {
    consultationId: callPath.open,
    templateId: 'care-certification',
  });
  return { ...callPath, handoffId, contactId, procedureId };
}

async function guestOf(origin: string, { specialist, open }: CallPath): Promise<Actor> {
  const { participantId: id, token } = await askGuest(specialist, open);
  const client = await GuestClient.arrive(origin, token);
  const consultation = near('own', 'ward');
  const { cookie } = client;
  return { name: 'a guest', actorKind: 'guest', id, client, cookie, near: kioskNear(consultation) };
}

async function staffOf(
  origin: string,
  { setagaya, kitazawa }: Cast['callPaths'],
): Promise<Actor[]> {
  const inCall = new Map([
    ['demo', setagaya.specialist],
    ['kitazawa-1', kitazawa.specialist],
  ]);
  const actors: Actor[] = [];
  for (const [name, actorKind, id, consultation, handoff] of STAFF) {
    const cookie = await signIn(origin, name);
    const client = inCall.get(name) ?? (await new TestClient(origin, cookie).connected());
    const contact = ofContact(consultation);
    const procedure = ofProcedure(consultation);
    const all = { consultation, handoff, contact, procedure };
    actors.push({ name, actorKind, id, client, cookie, near: all });
  }
  return actors;
}

async function kiosksOf(
  origin: string,
  { setagaya, kitazawa }: Cast['callPaths'],
): Promise<Actor[]> {
  const neighbour = await knownKiosk(origin, 'setagaya-1');
  const stranger = await knownKiosk(origin, 'setagaya-2');
  const kiosks = [
    [setagaya.kioskId, setagaya.kiosk, near('own', 'ward')],
    [kitazawa.kioskId, kitazawa.kiosk, near('ward', 'own')],
    [neighbour.kioskId, neighbour.client, near('center', 'ward')],
    [stranger.kioskId, stranger.client, FAR],
  ] as const;
  return kiosks.map(([id, client, consultation]) => ({
    ...{ name: `kiosk ${id}`, actorKind: 'kiosk' as const, id, client, cookie: '' },
    near: kioskNear(consultation),
  }));
}
