import type { Consultation, ConsultationEvent, Offer, Queued } from '@madoguchi/domain';
import { AppError, deskIdsOf, inOrder, isQueued, occupiedStaff, SUPPORTS } from '@madoguchi/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import {
  exampleKiosk,
  exampleStaff,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { demoHours } from '../demo/demoLines.ts';
import { offersOf } from '../dispatch/goneOffers.ts';
import { settled } from '../testing/fakeClock.ts';
import { cardTo, command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import type { UnitOfWork } from './unitOfWork.ts';

const KIOSKS = ['kiosk-1', 'kiosk-2', 'kiosk-3', 'kiosk-4', 'kiosk-5'];
const STAFF: Readonly<Record<string, readonly string[]>> = {
  'staff-1': ['desk'],
  'staff-2': ['desk'],
  both: ['desk', 'far-desk'],
  far: ['far-desk'],
};

/** What somebody does; what makes no sense at that moment is refused and changes nothing. */
type Deed = (office: Fixture) => Promise<unknown>;

const anyKiosk = fc.constantFrom(...KIOSKS);
const anyStaff = fc.constantFrom(...Object.keys(STAFF));
const anySupports = fc.subarray([...SUPPORTS], { maxLength: 1 });

const isTalk = (c: Consultation): boolean =>
  c.state === 'inCall' || c.state === 'onHold' || c.state === 'transferring';

/** Something that somebody with a part in such a consultation may do, if there is one. */
const inIt = (
  isMeant: (c: Consultation) => boolean,
  deed: (office: Fixture, c: Consultation, staffId: string) => Promise<unknown>,
): fc.Arbitrary<Deed> =>
  fc.tuple(fc.nat(9), fc.nat(3)).map(([n, nth]) => async (office: Fixture) => {
    const all = office.db.read(({ consultations }) => consultations.open()).filter(isMeant);
    const c = all[n % Math.max(1, all.length)];
    const people = c === undefined ? [] : occupiedStaff(c);
    const staffId = people[nth % Math.max(1, people.length)];
    if (c !== undefined && staffId !== undefined) await deed(office, c, staffId);
  });

const answering = (answer: (offer: Offer) => ConsultationEvent): fc.Arbitrary<Deed> =>
  inIt(
    (c) => offersOf(c).length > 0,
    async (office, c, staffId) => {
      const offer = offersOf(c).find((each) => each.staffId === staffId);
      if (offer !== undefined) await office.press(c.id, staff(staffId), answer(offer));
    },
  );

const pressing = (event: (staffId: string) => ConsultationEvent): fc.Arbitrary<Deed> =>
  inIt(isTalk, (o, c, staffId) => o.press(c.id, staff(staffId), event(staffId)));

const COMINGS: fc.Arbitrary<Deed>[] = [
  anyStaff.map((id) => (o) => o.available(id)),
  anyStaff.map((id) => (o) => o.say(id, { state: 'away', reason: 'break' })),
  anyStaff.map((id) => (o) => o.services.links.staffWent(id)),
  // Their right is withdrawn, and given back at once: what they had is in other hands all the same.
  anyStaff.map((id) => (o) => o.services.links.staffBarred(id)),
  anyKiosk.map((id) => (o) => o.services.links.kioskWent(id)),
  anyKiosk.map((id) => (o) => o.services.links.kioskCame(id)),
  fc.constantFrom(1, 20_000, 60_000, 300_000, 600_000).map((ms) => (o) => o.clock.advance(ms)),
];

const IN_LINE: fc.Arbitrary<Deed>[] = [
  fc.tuple(anyKiosk, anySupports).map(
    ([id, supports]) =>
      (o) =>
        o.request(id, { language: 'ja', supports }),
  ),
  answering(({ offerId, staffId }) => ({ type: 'accept', offerId, staffId })),
  answering(({ offerId, staffId }) => ({ type: 'accept', offerId, staffId })),
  answering(({ offerId, staffId }) => ({
    ...{ type: 'decline', offerId, staffId, reason: 'called-away' },
  })),
  inIt(isQueued, (o, c) => o.press(c.id, kiosk(c.kioskId), { type: 'cancel' })),
  inIt(isQueued, (o, c, byStaffId) =>
    o.press(c.id, staff(byStaffId), { type: 'lift', byStaffId, reason: 'frail' }),
  ),
];

const transferring = (mode: 'cold' | 'warm', deskId: string): fc.Arbitrary<Deed> =>
  inIt(isTalk, (o, c, staffId) => {
    const to = { mode, card: cardTo(deskId) };
    return o.services.transfers.begin(command(staff(staffId)), c.id, staffId, to);
  });

/** Somebody takes over what a colleague has left, whether they may or not. */
const takingOver: fc.Arbitrary<Deed> = anyStaff.map((id) => async (o: Fixture) => {
  const [c] = o.db.read(({ consultations }) => consultations.writingUp());
  if (c !== undefined) await o.services.writeUps.takeOver(command(staff(id)), c.id, id);
});

/** The call is over, and nothing is written yet. */
const hangingUp: fc.Arbitrary<Deed> = pressing((staffId) => ({ type: 'hangUp', by: { staffId } }));

const TALKING: fc.Arbitrary<Deed>[] = [
  hangingUp,
  takingOver,
  takingOver,
  inIt(
    (c) => isTalk(c) || c.state === 'wrapUp',
    (o, c) => o.finish(c.id),
  ),
  transferring('cold', 'desk'),
  transferring('cold', 'far-desk'),
  transferring('warm', 'desk'),
  transferring('warm', 'far-desk'),
  inIt(isTalk, (o, c, staffId) =>
    o.services.transfers.giveBack(command(staff(staffId)), c.id, staffId, 'no-time'),
  ),
  pressing((staffId) => ({ type: 'introduce', staffId })),
  pressing((staffId) => ({ type: 'transferDone', staffId })),
  pressing((staffId) => ({ type: 'takeBack', staffId })),
  anyStaff.chain((guest) =>
    inIt(isTalk, async (o, c, staffId) => {
      const { participants } = o.services;
      await participants.inviteStaff(command(staff(staffId)), c.id, staffId, guest);
      await participants.join(command(staff(guest)), c.id, guest);
    }),
  ),
];

const deeds = fc.oneof(
  fc.oneof(...COMINGS),
  { weight: 2, arbitrary: fc.oneof(...IN_LINE) },
  { weight: 2, arbitrary: fc.oneof(...TALKING) },
);

/** A ward of two desks, in which everybody is at work. */
async function open(): Promise<Fixture> {
  const db = createMemoryDatabase();
  await db.write((stores) => {
    insertExampleWard(stores);
    stores.organisation.putOpeningHours(demoHours);
    for (const id of KIOSKS.slice(2)) stores.kiosks.insert(exampleKiosk(id));
    for (const [id, deskIds] of Object.entries(STAFF)) {
      const person = { ...exampleStaff, id, displayName: id, deskIds };
      if (stores.staff.get(id) === null) stores.staff.insert(person);
    }
  });
  const office = new Fixture(db);
  for (const id of Object.keys(STAFF)) await office.available(id);
  return office;
}

/** Whether this person could be rung at one of the desks that are asked for somebody. */
const serves = (staffId: string, c: Queued): boolean =>
  deskIdsOf(c).some((id) => STAFF[staffId]?.includes(id));

/** Nobody was rung for somebody while they could be rung for somebody before them. */
function noInversion({ changes, stores }: UnitOfWork): void {
  const line = inOrder(stores.consultations.inLine());
  for (const { after } of changes) {
    const place = line.findIndex(({ id }) => id === after.id);
    if (after.state !== 'offered' || line[place]?.state !== 'offered') continue;
    for (const before of line.slice(0, place)) {
      if (before.state !== 'waiting' || before.kioskLink.state === 'lost') continue;
      const overtaken = after.offers.some(({ staffId }) => serves(staffId, before));
      expect(overtaken, `${after.id} before ${before.id}`).toBe(false);
    }
  }
}

/** Nobody waits beside a free specialist, and nobody has two parts. */
function atRest(office: Fixture): void {
  const { open: all, free } = office.db.read(({ consultations, staff: people }) => ({
    open: consultations.open(),
    free: Object.keys(STAFF).filter(
      (id) =>
        office.services.links.isStaffConnected(id) &&
        people.presence(id).state === 'available' &&
        consultations.ofStaff(id) === null,
    ),
  }));
  const parts = all.flatMap((c) => occupiedStaff(c));
  expect(new Set(parts).size).toBe(parts.length);
  for (const c of all) {
    if (c.state !== 'waiting' || c.kioskLink.state === 'lost') continue;
    expect(
      free.filter((id) => serves(id, c)),
      `${c.id} waits`,
    ).toEqual([]);
  }
}

it('[EG1] whatever happens, nobody is overtaken, doubled, or waits beside a free specialist', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 10, maxLength: 60 }), async (all) => {
      const office = await open();
      office.services.consultations.alsoInside(noInversion);
      for (const deed of all) {
        await deed(office).catch((error: unknown) => {
          if (!(error instanceof AppError) || error.code === 'INTERNAL') throw error;
        });
        await settled();
        atRest(office);
      }
      office.services.stop();
    }),
    { numRuns: 150 },
  );
}, 60_000);
