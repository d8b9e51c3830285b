import type { RoutingRule, StaffMember } from '@madoguchi/domain';
import { DEFAULT_ROUTING } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import {
  exampleKiosk,
  exampleStaff,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { settled } from '../testing/fakeClock.ts';
import { cardTo, command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

/** Somebody else who serves desks of the example ward. */
async function employ(id: string, changes: Partial<StaffMember>): Promise<void> {
  await office.db.write((stores) => {
    const person = { ...exampleStaff, ...changes, id, displayName: id };
    if (stores.staff.get(id) === null) stores.staff.insert(person);
    else stores.staff.save(person);
  });
}

async function route(rule: Partial<RoutingRule>): Promise<void> {
  await office.db.write(({ organisation }) => {
    organisation.putRoutingRule({ topicId: 'care', ...DEFAULT_ROUTING, ...rule });
  });
}

describe('order', () => {
  it('[EG1] whoever was lifted is rung for before those who came earlier', async () => {
    const first = await office.request('kiosk-1');
    const second = await office.request('kiosk-2');
    const { queueing } = office.services;
    await queueing.lift(command(staff('staff-1')), second.id, 'staff-1', 'frail');
    await office.available('staff-1');
    expect(office.rung(second.id)).toEqual(['staff-1']);
    expect(office.rung(first.id)).toEqual([]);
  });

  it('[EG1] whoever comes in the very moment of a request is rung for the first in the queue', async () => {
    await office.available('staff-1');
    await office.services.connections.staffWent('staff-1');
    const first = await office.request('kiosk-1');
    const { queueing, connections } = office.services;
    const asked = { topicId: 'care', needs: { language: 'ja', supports: [] } } as const;
    const place = { id: 'kiosk-2', centerId: 'center' };
    const [second] = await Promise.all([
      queueing.request(command(kiosk('kiosk-2')), place, asked),
      connections.staffCame('staff-1'),
    ]);
    expect(office.rung(first.id)).toEqual(['staff-1']);
    expect(office.rung(second.consultationId)).toEqual([]);
  });

  it('[EG1] whoever enters a queue rings a free specialist, though others cannot be served', async () => {
    await employ('far', { deskIds: ['far-desk'] });
    await route({ headOfficeAfterMs: 300_000 });
    const near = await office.request('kiosk-1');
    await office.available('staff-1');
    await office.accept(near.id);
    const waiting = await office.request('kiosk-2');
    expect(office.rung(waiting.id)).toEqual([]);
    await office.available('far');
    expect(office.rung(waiting.id)).toEqual([]);
  });
});

describe('strategies', () => {
  it('[EG2] ring-all rings everybody who is free, and the first to answer has it', async () => {
    await route({ strategy: 'ring-all' });
    await office.available('staff-1');
    await office.available('staff-2');
    const { id } = await office.request('kiosk-1');
    expect(office.rung(id).toSorted()).toEqual(['staff-1', 'staff-2']);
    const late = office.offers(id)[1];
    await office.accept(id);
    await expect(
      office.press(id, staff(late?.staffId ?? ''), {
        type: 'accept',
        offerId: late?.offerId ?? '',
        staffId: late?.staffId ?? '',
      }),
    ).rejects.toMatchObject({ code: 'OFFER_GONE' });
    const next = await office.request('kiosk-2');
    expect(office.rung(next.id)).toEqual([late?.staffId]);
  });

  it('[EG2] named persons are asked first, in their order', async () => {
    await route({ strategy: 'named', namedStaffIds: ['staff-2'] });
    await office.available('staff-1');
    await office.available('staff-2');
    const { id } = await office.request('kiosk-1');
    expect(office.rung(id)).toEqual(['staff-2']);
  });

  it('[EG2] the time to answer is that of the topic', async () => {
    await route({ offerLimitMs: 5_000 });
    await office.available('staff-1');
    const { id } = await office.request('kiosk-1');
    const [offer] = office.offers(id);
    expect((offer?.expiresAt ?? 0) - (offer?.offeredAt ?? 0)).toBe(5_000);
  });
});

describe('widening', () => {
  beforeEach(() => employ('far', { deskIds: ['far-desk'] }));

  it('[EG3] a desk further away is asked when its time has come', async () => {
    await office.talk('kiosk-2', 'staff-1');
    await office.available('far');
    const { id } = await office.request('kiosk-1');
    expect(office.rung(id)).toEqual([]);
    await office.clock.advance(DEFAULT_ROUTING.headOfficeAfterMs);
    expect(office.offers(id)).toMatchObject([{ staffId: 'far', deskId: 'far-desk' }]);
  });

  it('[EG3] it is asked at once when nobody is on duty nearer', async () => {
    await office.available('far');
    const { id } = await office.request('kiosk-1');
    expect(office.rung(id)).toEqual(['far']);
  });

  it('[EG3] it is asked when the last one nearer goes away', async () => {
    await office.talk('kiosk-2', 'staff-1');
    await office.available('far');
    const { id } = await office.request('kiosk-1');
    await office.say('staff-1', { state: 'away', reason: 'break' });
    expect(office.rung(id)).toEqual(['far']);
  });

  it('[EG6] after a start nobody is passed over before they had their minute to come back', async () => {
    await office.services.connections.staffCame('staff-1');
    await office.say('staff-1', { state: 'available' });
    await office.talk('kiosk-2');
    const { id } = await office.request('kiosk-1');
    const restarted = new Fixture(office.db);
    await restarted.services.begin();
    await restarted.services.connections.kioskCame('kiosk-1');
    await restarted.available('far');
    expect(restarted.rung(id)).toEqual([]);
    await restarted.clock.advance(60_000);
    expect(restarted.rung(id)).toEqual(['far']);
    restarted.services.stop();
  });
});

describe('what changes', () => {
  it('[EG4] somebody who begins to serve a desk is rung for who waits there', async () => {
    await employ('new', {});
    await office.available('new');
    const { id } = await office.request('kiosk-1');
    expect(office.rung(id)).toEqual([]);
    await employ('new', { deskIds: ['desk'] });
    await office.services.connections.staffMoved('new');
    await settled();
    expect(office.rung(id)).toEqual(['new']);
  });

  it('[EG5] a change is shown to those whom it concerns and to nobody else', async () => {
    await office.db.write((stores) => {
      stores.kiosks.insert(exampleKiosk('kiosk-3'));
    });
    await employ('far', { deskIds: ['far-desk'] });
    await office.available('far');
    await office.available('staff-1');
    await office.services.connections.kioskCame('kiosk-2');
    office.shown.length = 0;
    await office.request('kiosk-1');
    expect(new Set(office.shown)).toEqual(new Set(['kiosk-1', 'staff-1', 'center', 'ward']));
  });

  it('[EG5] a transfer that waits is served before the queue of its desk', async () => {
    await employ('far', { deskIds: ['far-desk', 'desk'] });
    const { id } = await office.talk();
    const { transfers } = office.services;
    const to = { mode: 'warm', card: cardTo('far-desk') } as const;
    await transfers.begin(command(staff('staff-1')), id, 'staff-1', to);
    const waiting = await office.request('kiosk-2');
    await office.available('far');
    expect(office.rung(id)).toEqual(['far']);
    expect(office.rung(waiting.id)).toEqual([]);
  });
});
