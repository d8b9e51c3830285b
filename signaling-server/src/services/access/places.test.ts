import type { AppError, Actor, ContactRequest, Handoff, Participant } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { Access } from './access.ts';
import { cardTo, command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: Fixture;
let end: () => Promise<void>;
let access: Access;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    const others = { ...exampleStaff, displayName: '' };
    stores.staff.insert({ ...others, id: 'far', deskIds: ['far-desk'] });
    stores.staff.insert({ ...others, id: 'center', role: 'staff', centerIds: ['center'] });
  });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  access = new Access(office.db, office.clock, log);
});
afterEach(async () => {
  await access.stop();
  await end();
});

const centerStaff: Actor = { kind: 'staff', staffId: 'center', role: 'staff' };
const guest = (participantId: string, consultationId: string): Actor => ({
  ...{ kind: 'guest', participantId, consultationId },
});

/** The code of a refusal, or `null` for whoever is let through. */
async function refusal(
  actor: Actor,
  action: Parameters<Access['check']>[1],
  id: string,
  kind = 'consultation',
): Promise<string | null> {
  try {
    await access.checkOn({ actor, from: '192.0.2.1' }, action, { kind, id });
    return null;
  } catch (error) {
    return (error as AppError).code;
  }
}

async function ask(id: string, participant: Partial<Participant>): Promise<void> {
  await office.press(id, staff('staff-1'), {
    type: 'invite',
    byStaffId: 'staff-1',
    participant: {
      ...{ participantId: 'p-1', kind: 'interpreter', staffId: null, name: '通訳' },
      ...participant,
      stage: { kind: 'invited', at: 0 },
    },
  });
}

describe('a consultation', () => {
  it('[H6] is its guests’ own for as long as they are asked to it', async () => {
    const { id } = await office.talk();
    expect(await refusal(guest('p-1', id), 'media.use', id)).toBe('INVITATION_INVALID');
    await ask(id, {});
    expect(await refusal(guest('p-1', id), 'media.use', id)).toBeNull();
    expect(await refusal(guest('p-1', id), 'consultation.hold', id)).toBe('NOT_ALLOWED');
    await office.press(id, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' });
    expect(await refusal(guest('p-1', id), 'media.use', id)).toBe('INVITATION_INVALID');
  });

  it('[H6] of somebody else is not a guest’s, whatever they say', async () => {
    const mine = await office.talk('kiosk-1', 'staff-1');
    const other = await office.talk('kiosk-2', 'staff-2');
    await ask(mine.id, {});
    expect(await refusal(guest('p-1', mine.id), 'media.use', other.id)).toBe(
      'NOT_YOUR_CONSULTATION',
    );
  });

  it('[H6] is that of the staff who are asked to it', async () => {
    const { id } = await office.talk();
    expect(await refusal(staff('far'), 'participant.join', id)).toBe('NOT_YOUR_CONSULTATION');
    await ask(id, { kind: 'headOffice', staffId: 'far' });
    expect(await refusal(staff('far'), 'participant.join', id)).toBeNull();
  });

  it('[H6] that is to be written up is within reach of those who serve its desk', async () => {
    const { id } = await office.talk();
    await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
    const takeOver = (by: string) => refusal(staff(by), 'consultation.takeOver', id);
    expect(await Promise.all([takeOver('staff-2'), takeOver('far')])).toEqual([
      null,
      'NOT_YOUR_CONSULTATION',
    ]);
    expect(await refusal(centerStaff, 'consultation.takeOver', id)).toBe('NOT_ALLOWED');
  });

  it('[H6] is still that of whoever wrote it up, while handoffs are open and after', async () => {
    const { id } = await office.talk();
    await office.finish(id, [cardTo('far-desk')]);
    expect(await refusal(staff('staff-1'), 'consultation.writeUp', id)).toBeNull();
    expect(await refusal(staff('staff-2'), 'consultation.writeUp', id)).toBe(
      'NOT_YOUR_CONSULTATION',
    );
  });
});

describe('a handoff', () => {
  const card = (): Handoff => {
    const [first] = office.db.read((s) => s.handoffs.open());
    if (first === undefined) throw new Error('no card was sent');
    return first;
  };

  it('[H6] lies at the desk it goes to and is its sender’s own', async () => {
    const { id } = await office.talk();
    await office.finish(id, [cardTo('far-desk')]);
    const answer = (by: string) => refusal(staff(by), 'handoff.answer', card().id, 'handoff');
    expect(await Promise.all([answer('far'), answer('staff-1'), answer('staff-2')])).toEqual([
      null,
      null,
      'NOT_ALLOWED',
    ]);
    expect(await refusal(staff('staff-2'), 'handoff.resend', card().id, 'handoff')).toBe(
      'NOT_ALLOWED',
    );
    expect(await refusal(staff('far'), 'handoff.answer', 'nothing', 'handoff')).toBe(
      'HANDOFF_NOT_FOUND',
    );
  });
});

describe('a handoff that came back', () => {
  it('[H6] lies at the desk it came from, too, whose colleagues correct and settle it', async () => {
    const { id } = await office.talk();
    await office.finish(id, [cardTo('far-desk')]);
    const [card] = office.db.read((s) => s.handoffs.open());
    const handoffId = card?.id ?? '';
    const refused = (action: 'handoff.resend' | 'handoff.answer') =>
      refusal(staff('staff-2'), action, handoffId, 'handoff');
    expect(await Promise.all([refused('handoff.resend'), refused('handoff.answer')])).toEqual([
      'NOT_ALLOWED',
      'NOT_ALLOWED',
    ]);
    const { handoffs } = office.services;
    await handoffs.giveBack(command(staff('far')), handoffId, 'far', 'wrong-desk');
    expect(await Promise.all([refused('handoff.resend'), refused('handoff.answer')])).toEqual([
      null,
      null,
    ]);
    expect(await refusal(centerStaff, 'handoff.resend', handoffId, 'handoff')).toBe('NOT_ALLOWED');
  });
});

describe('a request for contact', () => {
  const wish = (): ContactRequest => {
    const [first] = office.db.read((s) => s.contacts.open(['desk'], []));
    if (first === undefined) throw new Error('nobody left a wish');
    return first;
  };

  it('[H6] lies at its desk and its center', async () => {
    const { id } = await office.request('kiosk-1');
    const day = '2026-11-25';
    const contact = { kind: 'booking', phone: null, wish: { day, part: 'morning' } } as const;
    const leaving = { way: 'booking', contact } as const;
    await office.services.queueing.leave(command(kiosk('kiosk-1')), id, leaving);
    const settle = (by: Actor) => refusal(by, 'contact.settle', wish().id, 'contact');
    expect(await settle(staff('staff-1'))).toBeNull();
    expect(await settle(centerStaff)).toBeNull();
    expect(await settle(staff('far'))).toBe('NOT_ALLOWED');
    expect(await settle(kiosk('kiosk-1'))).toBe('NOT_ALLOWED');
  });
});
