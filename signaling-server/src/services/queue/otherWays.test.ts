import type { OpeningHours } from '@madoguchi/domain';
import { DEFAULT_HOURS } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { inFolder } from '../testing/inFolder.ts';
import { ViewFixture } from '../testing/viewFixture.ts';

const MINUTE = 60_000;
let office: ViewFixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new ViewFixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

const setHours = (hours: Partial<OpeningHours>) =>
  office.db.write(({ organisation }) => {
    organisation.putOpeningHours({ ...DEFAULT_HOURS, ...hours });
  });

describe('instead of a talk', () => {
  const ofCenter = { place: { kind: 'center', centerId: 'center' } } as const;
  const ofDesk = { place: { kind: 'desk', deskId: 'desk' } } as const;
  const closedOn = (day: string) => [{ day, spans: [], reason: '休館' }];
  const setPhone = (deskId: string, phone: string) =>
    office.db.write(({ organisation }) => {
      const desk = organisation.desk(deskId);
      if (desk) organisation.putDesk({ ...desk, phone });
    });
  /** What is told of the desk when it is closed, and what of somebody who waits there. */
  const whenClosed = () => {
    const [topic] = office.onKiosk().topics;
    return topic?.state === 'shown' && topic.opening.state === 'closed' ? topic.opening : null;
  };
  const inQueue = () => {
    const { consultation } = office.onKiosk();
    return consultation?.state === 'waiting' ? consultation : null;
  };

  it('[VW2] the next ten days on which desk and center are open can be wished for', async () => {
    await setHours({ ...ofCenter, exceptions: closedOn('2026-11-26') });
    await setHours({ ...ofDesk, exceptions: closedOn('2026-11-30') });
    await office.request('kiosk-1');
    const wishDays = inQueue()?.wishDays ?? [];
    expect(wishDays).toHaveLength(10);
    const days = wishDays.slice(0, 3).map(({ day }) => day);
    expect(days).toEqual(['2026-11-25', '2026-11-27', '2026-12-01']);
    await office.clock.advance(8 * 60 * MINUTE);
    expect(whenClosed()?.wishDays).toEqual(wishDays);
  });

  it('[VW2] no holiday, no weekend and no day of the year end is among them', async () => {
    await office.clock.advance(Date.parse('2026-12-28T17:30+09:00') - office.clock.now());
    const days = whenClosed()?.wishDays.map(({ day }) => day);
    // 1月11日 is 成人の日.
    expect(days?.slice(0, 6)).toEqual([
      ...['2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08', '2027-01-12'],
    ]);
  });

  it('[VW2] the half of a day in which they are open is told, and the holiday they are open on', async () => {
    const morning = [{ from: '08:30', until: '12:00' }];
    const exceptions = [{ day: '2026-11-25', spans: morning, reason: '研修' }];
    await setHours({ ...ofDesk, exceptions, openOnHolidays: true, openAtYearEnd: true });
    await setHours({ ...ofCenter, openOnHolidays: true, openAtYearEnd: true });
    await office.request('kiosk-1');
    expect(inQueue()?.wishDays[0]).toEqual({
      ...{ day: '2026-11-25', parts: ['morning'], holiday: null },
    });
    await office.clock.advance(Date.parse('2026-12-31T18:00+09:00') - office.clock.now());
    expect(whenClosed()?.wishDays[0]).toEqual({
      ...{ day: '2027-01-01', parts: ['morning', 'afternoon'], holiday: '元日' },
    });
  });

  it('[VW13] the number of the desk goes with its name and hours, in the queue and when closed', async () => {
    await setPhone('desk', '0312345678');
    await setPhone('far-desk', '0387654321');
    await setHours({ ...ofDesk, openOnHolidays: true });
    await office.request('kiosk-1');
    const telephone = {
      deskName: { ja: '保健福祉課' },
      number: '0312345678',
      week: [{ from: 'mon', until: 'fri', spans: [{ from: '08:30', until: '17:00' }] }],
      openOnHolidays: true,
      openAtYearEnd: false,
    };
    expect(inQueue()?.telephone).toEqual(telephone);
    await office.clock.advance(8 * 60 * MINUTE);
    expect(whenClosed()?.telephone).toEqual(telephone);
  });

  it('[VW13] else that of the nearest desk that has one, and none where none has', async () => {
    await office.request('kiosk-1');
    expect(inQueue()?.telephone).toBeNull();
    await setPhone('far-desk', '0387654321');
    expect(inQueue()?.telephone).toMatchObject({
      ...{ deskName: { ja: '高齢福祉課' }, number: '0387654321' },
    });
  });
});
