import type { Caller } from '@madoguchi/domain';
import { deskDayView } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { RightsChanges } from '../access/rightsChanges.ts';
import { HoursAdmin } from '../admin/hours.ts';
import { TopicsAdmin } from '../admin/topics.ts';
import { command, kiosk } from '../testing/fixture.ts';
import type { ViewFixture } from '../testing/viewFixture.ts';
import { wardOfEachTest } from '../../composition/testing/wardOfEachTest.ts';

const DAY_MS = 24 * 60 * 60_000;
const ADMIN: Caller = { actor: { kind: 'staff', staffId: 'admin', role: 'admin' }, from: '::1' };

let office: ViewFixture;
wardOfEachTest((made) => {
  office = made;
});

const dayOf = async (staffId: string) =>
  deskDayView.parse(await office.services.deskDay.of(staffId));

describe('the day of a specialist', () => {
  it('[VW67] tells how long a consultation took, and nothing before there is one', async () => {
    expect(await dayOf('staff-1')).toEqual({ averageMinutes: null, unmet: 0, changes: [] });
    const { id } = await office.talk();
    await office.clock.advance(6 * 60_000);
    await office.finish(id);
    expect(await dayOf('staff-1')).toMatchObject({ averageMinutes: 6 });
    expect(await dayOf('staff-2')).toMatchObject({ averageMinutes: null });
    await office.clock.advance(DAY_MS);
    expect(await dayOf('staff-1')).toMatchObject({ averageMinutes: null });
  });

  it('[VW67] counts who left the own desks unserved today, nobody else', async () => {
    const { id } = await office.request('kiosk-1');
    const by = kiosk('kiosk-1');
    await office.services.queueing.leave(command(by), id, { way: 'paper' });
    expect((await dayOf('staff-1')).unmet).toBe(1);
    expect((await dayOf('far')).unmet).toBe(0);
    await office.clock.advance(DAY_MS);
    expect((await dayOf('staff-1')).unmet).toBe(0);
  });

  it('[VW67] tells what was changed for the own topics and desks in seven days', async () => {
    const parts = { db: office.db, clock: office.clock, rights: new RightsChanges() };
    const topics = new TopicsAdmin(parts, 'Asia/Tokyo');
    const hours = new HoursAdmin(parts);
    const [topic] = office.db.read(({ organisation }) => organisation.topics());
    const topicId = topic?.id ?? '';
    const rule = { topicId, state: 'stopped', since: '2027-02-01', reason: '研修' } as const;
    await topics.put({ ...rule, scope: { kind: 'ward' } }, ADMIN);
    const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const closed = { week: none, openOnHolidays: false, openAtYearEnd: false, exceptions: [] };
    await hours.save({ ...closed, place: { kind: 'desk', deskId: 'far-desk' } }, ADMIN);
    await topics.remove({ topicId, scope: { kind: 'ward' }, since: '2027-02-01' }, ADMIN);

    const { changes } = await dayOf('staff-1');
    expect(changes).toMatchObject([
      { what: 'state', topicName: topic?.name, state: null, since: '2027-02-01' },
      { what: 'state', topicName: topic?.name, state: 'stopped', place: { kind: 'ward' } },
    ]);
    const [ofHours] = (await dayOf('far')).changes.filter(({ what }) => what === 'hours');
    expect(ofHours).toMatchObject({ place: { kind: 'desk' }, topicName: null });
    expect((await dayOf('center-staff')).changes).toEqual([]);
    await office.clock.advance(8 * DAY_MS);
    expect((await dayOf('staff-1')).changes).toEqual([]);
  });
});
