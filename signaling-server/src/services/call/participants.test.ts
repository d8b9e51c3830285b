import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { endedGuests, type EndedGuest } from '../records/consultation/endedGuests.ts';
import { settled } from '../testing/fakeClock.ts';
import { command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { digestOf } from '../randomTokens.ts';

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

const lead = staff('staff-1');

async function invited(id: string, press = command(lead)) {
  const guest = { kind: 'interpreter', name: '手話通訳' } as const;
  return office.services.participants.inviteGuest(press, id, 'staff-1', guest);
}

/** Somebody uses the link and opens the page. */
async function inLobby(id: string): Promise<{ participantId: string }> {
  const { participantId, token } = await invited(id);
  const session = { digest: 'session', expiresAt: office.clock.now() + 3_600_000 };
  await office.db.write((s) => s.guests.takeLink(digestOf(token), session, office.clock.now()));
  await office.services.connections.guestCame(participantId, id);
  await settled();
  return { participantId };
}

const sessionIsThere = (): boolean =>
  office.db.read((s) => s.guests.bySession('session', office.clock.now())) !== null;
const stageOf = (id: string): string | undefined => {
  const c = office.get(id);
  return 'participants' in c ? c.participants[0]?.stage.kind : undefined;
};

describe('staff', () => {
  it('[EG20] a colleague joins, is in nobody else’s queue, and goes', async () => {
    const { id } = await office.talk();
    const { participants } = office.services;
    await participants.inviteStaff(command(lead), id, 'staff-1', 'staff-2');
    expect(office.db.read((s) => s.consultations.invitedTo('staff-2'))).toHaveLength(1);
    await office.available('staff-2');
    await participants.join(command(staff('staff-2')), id, 'staff-2');
    const waiting = await office.request('kiosk-2');
    expect(office.rung(waiting.id)).toEqual([]);
    await participants.part(command(staff('staff-2')), id, { staffId: 'staff-2' });
    await settled();
    expect(office.rung(waiting.id)).toEqual(['staff-2']);
    expect(office.mediaCalls).toContain(`leave ${id} staff:staff-2`);
  });

  it('[EG20] whoever has a consultation of their own cannot join another', async () => {
    const mine = await office.talk('kiosk-1', 'staff-1');
    await office.talk('kiosk-2', 'staff-2');
    const { participants } = office.services;
    await participants.inviteStaff(command(lead), mine.id, 'staff-1', 'staff-2');
    await expect(
      participants.join(command(staff('staff-2')), mine.id, 'staff-2'),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });

  it('[EG20] センター職員 and 本庁 are asked as what they are', async () => {
    await office.db.write((stores) => {
      const others = { ...exampleStaff, displayName: '' };
      stores.staff.insert({ ...others, id: 'center', role: 'staff', centerIds: ['center'] });
      stores.staff.insert({ ...others, id: 'far', deskIds: ['far-desk'] });
    });
    const { id } = await office.talk();
    const { staff: people } = office.services.participants.candidates(office.db, 'staff-1');
    expect(people.map(({ staffId, kind }) => [staffId, kind])).toEqual([
      ['staff-2', 'colleague'],
      ['center', 'centerStaff'],
      ['far', 'headOffice'],
    ]);
    expect(id).not.toBe('');
  });
});

describe('guests', () => {
  it('[EG21] held in the lobby until the specialist lets them in', async () => {
    const { id } = await office.talk();
    const { participantId } = await inLobby(id);
    expect(stageOf(id)).toBe('inLobby');
    await office.services.participants.admit(command(lead), id, 'staff-1', participantId);
    expect(stageOf(id)).toBe('present');
  });

  it('[CK7] a repeated invitation is answered with the same link, of which only a digest is kept', async () => {
    const { id } = await office.talk();
    const press = command(lead);
    const first = await invited(id, press);
    expect(await invited(id, press)).toEqual(first);
    const kept = office.db.read((s) => s.commands.find(press.commandId));
    expect(JSON.stringify(kept)).not.toContain(first.token);
  });

  it('[EG22] a link is good for 15 minutes and once', async () => {
    const { id } = await office.talk();
    const take = (token: string, now: number) =>
      office.db.write((s) =>
        s.guests.takeLink(digestOf(token), { digest: 'x', expiresAt: now + 1 }, now),
      );
    const end = office.clock.now() + 15 * 60_000;
    const [first, second] = [await invited(id), await invited(id)];
    expect(first.expiresAt).toBe(end);
    expect(await take(first.token, end - 1)).not.toBeNull();
    expect(await take(first.token, end - 1)).toBeNull();
    expect(await take(second.token, end)).toBeNull();
  });

  it.each([
    [
      'sent away',
      'sentAway',
      (id: string, participantId: string) =>
        office.services.participants.remove(command(lead), id, 'staff-1', participantId),
    ],
    [
      'gone by themselves',
      'partOver',
      (id: string, participantId: string) => {
        const me = { kind: 'guest', participantId, consultationId: id } as const;
        return office.services.participants.part(command(me), id, { participantId });
      },
    ],
    [
      'out because the call is over',
      'consultationOver',
      (id: string) => office.press(id, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' }),
    ],
  ] as const)('[EG23] %s: session and seat end at once', async (_, because, end) => {
    const { id } = await office.talk();
    const { participantId } = await inLobby(id);
    await office.services.participants.admit(command(lead), id, 'staff-1', participantId);
    const ended: EndedGuest[] = [];
    office.services.consultations.onChange((change) => ended.push(...endedGuests(change)));
    await end(id, participantId);
    await settled();
    expect(sessionIsThere()).toBe(false);
    expect(ended).toEqual([{ participantId, because }]);
    const left = [`leave ${id} guest:${participantId}`, `close ${id}`];
    expect(left).toContain(office.mediaCalls.at(-1));
  });

  it('[EG23] somebody who stays away for 60 s is out', async () => {
    const { id } = await office.talk();
    const { participantId } = await inLobby(id);
    await office.services.connections.guestWent(participantId, id);
    await office.clock.advance(59_999);
    expect(stageOf(id)).toBe('inLobby');
    await office.clock.advance(1);
    expect(stageOf(id)).toBeUndefined();
    expect(sessionIsThere()).toBe(false);
  });

  it('[EG23] an invitation that is withdrawn cannot be used', async () => {
    const { id } = await office.talk();
    const { participantId, token } = await invited(id);
    await office.services.participants.remove(command(lead), id, 'staff-1', participantId);
    const now = office.clock.now();
    const session = { digest: 'x', expiresAt: now + 1 };
    expect(
      await office.db.write((s) => s.guests.takeLink(digestOf(token), session, now)),
    ).toBeNull();
  });

  it('[EG24] who was asked, let in and sent away is in the audit log, without names', async () => {
    const { id } = await office.talk();
    const { participantId } = await inLobby(id);
    const { participants } = office.services;
    await participants.admit(command(lead), id, 'staff-1', participantId);
    await participants.remove(command(lead), id, 'staff-1', participantId);
    const query = { staffId: 'staff-1', recordKind: 'consultation', recordId: id } as const;
    const rest = { action: null, from: null, until: null, before: null };
    const entries = await office.db.archive.searchAudit({ ...query, ...rest }, 10);
    expect(entries.map(({ action, details }) => [action, details]).toReversed()).toEqual(
      ['guest.invited', 'guest.admitted', 'guest.removed'].map((action) => [
        action,
        { participantId },
      ]),
    );
  });
});
