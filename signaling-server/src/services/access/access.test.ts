import type { AppError, Consultation, StaffMember } from '@madoguchi/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import {
  entryFor,
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { Access, type Asker } from './access.ts';
import { FakeClock, settled } from '../testing/fakeClock.ts';

let db: Database;
let clock: FakeClock;
let access: Access;
let lines: object[];
beforeEach(async () => {
  db = createMemoryDatabase();
  clock = new FakeClock();
  lines = [];
  const log = {
    info: () => undefined,
    warn: (facts: object) => lines.push(facts),
    error: () => undefined,
  };
  access = new Access(db, clock, log);
  await db.write((stores) => {
    insertExampleWard(stores);
    insertConsultation(stores, exampleConsultation(1));
  });
});

const kiosk: Asker = {
  actor: { kind: 'kiosk', kioskId: 'kiosk-1', centerId: 'center' },
  from: '192.0.2.1',
};
const otherKiosk: Asker = {
  ...kiosk,
  actor: { kind: 'kiosk', kioskId: 'kiosk-2', centerId: 'center' },
};
const specialist: Asker = {
  actor: { kind: 'staff', staffId: 'staff-1', role: 'specialist' },
  from: '192.0.2.2',
};
const nobody: Asker = { actor: { kind: 'anonymous' }, from: '192.0.2.3' };

const FIRST = { kind: 'consultation', id: 'c-1' };

/** The code of a refusal, or `null` for whoever is let through. */
async function codeOf(ask: () => unknown): Promise<string | null> {
  try {
    await ask();
    return null;
  } catch (error) {
    return (error as AppError).code;
  }
}
const change = (c: Consultation) =>
  db.write(({ consultations }) => {
    consultations.save(c, entryFor(c));
  });
const changeStaff = (changes: Partial<StaffMember>) =>
  db.write(({ staff }) => {
    const person = staff.get('staff-1');
    if (person !== null) staff.save({ ...person, ...changes });
  });
/** What the audit log says of denials, the oldest first. */
const denials = async () => {
  const denied = {
    staffId: null,
    recordKind: null,
    recordId: null,
    action: 'access.denied',
    from: null,
    until: null,
    before: null,
  } as const;
  return (await db.archive.searchAudit(denied, 100)).toReversed();
};

describe('the gate', () => {
  it('[H3] lets through who may, and says why it does not', async () => {
    expect(await codeOf(() => access.check(kiosk, 'kiosk.sync'))).toBeNull();
    expect(await codeOf(() => access.check(nobody, 'kiosk.sync'))).toBe('NOT_SIGNED_IN');
    expect(await codeOf(() => access.check(kiosk, 'console.sync'))).toBe('NOT_ALLOWED');
    const cancel = (by: Asker, id: string) =>
      codeOf(() => access.checkOn(by, 'consultation.cancel', { kind: 'consultation', id }));
    expect(await cancel(kiosk, 'c-1')).toBeNull();
    expect(await cancel(otherKiosk, 'c-1')).toBe('NOT_YOUR_CONSULTATION');
    expect(await cancel(specialist, 'c-1')).toBe('NOT_ALLOWED');
    expect(await cancel(kiosk, 'nothing')).toBe('CONSULTATION_NOT_FOUND');
  });

  it('[H3] whoever has let an offer pass is too late, which is no trespass', async () => {
    await change({ ...exampleConsultation(1), passedBy: ['staff-1'] });
    expect(await codeOf(() => access.checkOn(specialist, 'offer.accept', FIRST))).toBe(
      'OFFER_GONE',
    );
    await settled();
    expect(await denials()).toEqual([]);
  });

  it('[H2] reads by the desks that somebody serves, and not beyond', async () => {
    const read = () => codeOf(() => access.checkOn(specialist, 'record.read', FIRST));
    expect(await read()).toBeNull();
    await changeStaff({ deskIds: [] });
    expect(await read()).toBe('NOT_YOUR_CONSULTATION');
  });

  it('[H5] a role counts as it is stored now, whatever the connection believes', async () => {
    const setAvailability = () => codeOf(() => access.check(specialist, 'availability.set'));
    expect(await setAvailability()).toBeNull();
    await changeStaff({ role: 'staff' });
    expect(await setAvailability()).toBe('NOT_ALLOWED');
    await changeStaff({ role: 'specialist', disabled: true });
    expect(await setAvailability()).toBe('NOT_SIGNED_IN');
  });

  it('[H5] a withdrawn kiosk is refused', async () => {
    await db.write(({ kiosks }) => {
      const device = kiosks.get('kiosk-1');
      if (device !== null) kiosks.save({ ...device, revokedAt: clock.now() });
    });
    expect(await codeOf(() => access.check(kiosk, 'kiosk.sync'))).toBe('KIOSK_REFUSED');
  });
});

describe('denials', () => {
  const trespass = () => codeOf(() => access.checkOn(otherKiosk, 'consultation.cancel', FIRST));

  it('[H4] are a line of the log and an entry of the audit log', async () => {
    await trespass();
    await settled();
    expect(lines).toEqual([
      { code: 'NOT_YOUR_CONSULTATION', action: 'consultation.cancel', as: 'kiosk', id: 'kiosk-2' },
    ]);
    expect(await denials()).toMatchObject([
      {
        ...otherKiosk,
        action: 'access.denied',
        record: { kind: 'consultation', id: 'c-1' },
        details: { asked: 'consultation.cancel', code: 'NOT_YOUR_CONSULTATION', times: 1 },
      },
    ]);
  });

  const timesOfDenials = async () => (await denials()).map(({ details }) => details['times']);

  it('[H4] more of the same are entered once a minute, with their number', async () => {
    for (let i = 0; i < 100; i += 1) await trespass();
    await settled();
    expect(await timesOfDenials()).toEqual([1]);
    await clock.advance(60_000);
    expect(await timesOfDenials()).toEqual([1, 99]);
    await clock.advance(60_000);
    await trespass();
    await settled();
    expect(await timesOfDenials()).toEqual([1, 99, 1]);
  });

  it('[H4] what is still only counted is entered before the server stops', async () => {
    for (let i = 0; i < 3; i += 1) await trespass();
    await codeOf(() => access.check(nobody, 'audit.read'));
    await access.stop();
    expect(await timesOfDenials()).toEqual([1, 1, 2]);
  });
});
