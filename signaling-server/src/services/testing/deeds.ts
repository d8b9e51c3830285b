import type { Consultation, ConsultationEvent, Handoff, Offer } from '@madoguchi/domain';
import {
  AppError,
  isQueued,
  localDay,
  minuteOfDay,
  occupiedStaff,
  offersOf,
  SUPPORTS,
} from '@madoguchi/domain';
import fc from 'fast-check';
import { newId } from '../newId.ts';
import { bookingKind } from '../records/booking/index.ts';
import { settled } from './fakeClock.ts';
import { cardTo, command, kiosk, staff, type Fixture } from './fixture.ts';

export const KIOSKS = ['kiosk-1', 'kiosk-2', 'kiosk-3', 'kiosk-4', 'kiosk-5'];
/** Everybody of staff, and the desks that they serve. */
export const STAFF: Readonly<Record<string, readonly string[]>> = {
  'staff-1': ['desk'],
  'staff-2': ['desk'],
  both: ['desk', 'far-desk'],
  far: ['far-desk'],
};

const ZONE = 'Asia/Tokyo';

/** One act of a person in the fixture. */
export type Deed = (office: Fixture) => Promise<unknown>;

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
  anyStaff.map((id) => (o) => o.services.connections.staffWent(id)),
  // Their right is withdrawn, and given back at once: what they had is in other hands all the same.
  anyStaff.map((id) => (o) => o.services.connections.staffBarred(id)),
  anyKiosk.map((id) => (o) => o.services.connections.kioskWent(id)),
  anyKiosk.map((id) => (o) => o.services.connections.kioskCame(id)),
  fc.constantFrom(1, 20_000, 60_000, 300_000, 600_000).map((ms) => (o) => o.clock.advance(ms)),
];

const IN_QUEUE: fc.Arbitrary<Deed>[] = [
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

/** Somebody is booked whose time is near: they are kept free for it, until it is cancelled or over. */
const bookedSoon: fc.Arbitrary<Deed> = fc
  .tuple(anyStaff, fc.constantFrom(1, 2, 3))
  .map(([staffId, quanta]) => (o) => {
    const now = o.clock.now();
    const today = localDay(now, ZONE);
    const start = (Math.floor(minuteOfDay(now, ZONE) / 5) + quanta) * 5;
    return o.services.runner.run((unit) => {
      unit.create(bookingKind, {
        ...{ id: newId(), centerId: 'center', deskId: 'desk', topicIds: ['care'] },
        ...{ slot: { day: today, start, minutes: 5, buffer: 0 }, kioskId: null, staffId },
        ...{ interpreterId: null, needs: { language: 'ja', supports: [] }, isAnyone: false },
        ...{ source: 'phone', name: '', phone: null, number: '', contactId: null, series: null },
        ...{ byStaffId: null, madeAt: now, moves: [], delayMinutes: 0, state: 'booked' },
        reminder: null,
        kept: { readyMinutes: 10, graceMinutes: 5, phase: 'before' },
      });
    });
  });

const cancelling: fc.Arbitrary<Deed> = fc.nat(9).map((n) => async (o: Fixture) => {
  const booked = o.db.read((stores) => stores.records(bookingKind).in('booked'));
  const id = booked[n % Math.max(1, booked.length)]?.id;
  if (id === undefined) return;
  await o.services.runner.run((unit) => {
    unit.act(bookingKind, id, { type: 'cancel', why: 'resident' });
  });
});

const BOOKED: fc.Arbitrary<Deed>[] = [bookedSoon, bookedSoon, cancelling];

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

/** Something that somebody does with a card for work that follows; mostly whoever may. */
const withCard = (
  deed: (office: Fixture, card: Handoff, staffId: string) => Promise<unknown>,
): fc.Arbitrary<Deed> =>
  fc.tuple(fc.nat(9), fc.nat(3)).map(([n, nth]) => async (office: Fixture) => {
    const cards = office.db.read(({ handoffs }) => handoffs.open());
    const card = cards[n % Math.max(1, cards.length)];
    if (card === undefined) return;
    const there = Object.keys(STAFF).filter((id) => STAFF[id]?.includes(card.card.toDeskId));
    const people = [card.state === 'accepted' ? card.byStaffId : card.fromStaffId, ...there];
    await deed(office, card, people[nth % people.length] ?? card.fromStaffId);
  });

/** They are disabled, and back at once: whatever they had accepted is at its desk. */
async function disable(office: Fixture, staffId: string): Promise<void> {
  const put = (disabled: boolean) =>
    office.db.write(({ staff: people }) => {
      const person = people.get(staffId);
      if (person !== null) people.save({ ...person, disabled });
    });
  await put(true);
  await office.services.connections.staffBarred(staffId);
  await put(false);
}

const CARDS: fc.Arbitrary<Deed>[] = [
  inIt(
    (c) => isTalk(c) || c.state === 'wrapUp',
    (o, c) => o.finish(c.id, [cardTo('far-desk'), cardTo('desk')]),
  ),
  withCard((o, { id }, by) => o.services.handoffs.accept(command(staff(by)), id, by)),
  withCard((o, { id }, by) => o.services.handoffs.accept(command(staff(by)), id, by)),
  withCard((o, { id }, by) => o.services.handoffs.giveBack(command(staff(by)), id, by, 'no-time')),
  withCard((o, { id }, by) => o.services.handoffs.settle(command(staff(by)), id, by)),
  withCard((o, { id, card }, by) =>
    o.services.handoffs.sendAgain(command(staff(by)), id, by, card),
  ),
  withCard((o, _card, by) => disable(o, by)),
];

/** What people do in a ward: come and go, wait, talk, transfer, write up. */
export const deeds = fc.oneof(
  fc.oneof(...COMINGS),
  { weight: 2, arbitrary: fc.oneof(...IN_QUEUE) },
  { weight: 2, arbitrary: fc.oneof(...TALKING) },
  fc.oneof(...BOOKED),
);

/** The same, and what they do with cards for work that follows. */
export const deedsWithCards = fc.oneof(deeds, fc.oneof(...CARDS));

/** Does it; what makes no sense at that moment is refused and changes nothing. */
export async function attempt(deed: Deed, office: Fixture): Promise<void> {
  await deed(office).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code === 'INTERNAL') throw error;
  });
  await settled();
}
