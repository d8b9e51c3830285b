import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { command, Fixture, kiosk } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

describe('requesting', () => {
  it('[R3] gives the first ticket of the center and the day', async () => {
    const c = await office.request('kiosk-1');
    expect(c).toMatchObject({
      state: 'waiting',
      sequence: 1,
      ticket: { district: '池尻', day: '2026-11-24', number: 1 },
    });
  });

  it('[Q6] a kiosk that already has one is refused', async () => {
    await office.request('kiosk-1');
    await expect(office.request('kiosk-1')).rejects.toMatchObject({ code: 'KIOSK_BUSY' });
  });

  it('[Q18] who did what is stored with every change', async () => {
    const { id } = await office.talk();
    const history = await office.db.archive.history(id);
    expect(history.map((e) => [e.type, e.actor.kind])).toEqual([
      ['request', 'kiosk'],
      ['offer', 'system'],
      ['accept', 'staff'],
    ]);
  });
});

describe('ringing', () => {
  it('[Q3] rings at once when somebody is available, and when somebody becomes it', async () => {
    const first = await office.request('kiosk-1');
    expect(office.rung(first.id)).toEqual([]);
    await office.available('staff-1');
    expect(office.rung(first.id)).toEqual(['staff-1']);
    await office.available('staff-2');
    const second = await office.request('kiosk-2');
    expect(office.rung(second.id)).toEqual(['staff-2']);
  });

  it('[Q19] what lets somebody be rung and the offer are durable together', async () => {
    await office.available('staff-1');
    const asked = { topicId: 'care', needs: { language: 'ja', supports: [] } } as const;
    const place = { id: 'kiosk-1', centerId: 'center' };
    const { queueing } = office.services;
    const { consultationId } = await queueing.request(command(kiosk('kiosk-1')), place, asked);
    // Acknowledged is the request; nothing was given the time to happen after it.
    expect(office.rung(consultationId)).toEqual(['staff-1']);
  });

  it('[Q5] after 20 s the other specialist is rung, then the first again', async () => {
    await office.available('staff-1');
    await office.clock.advance(1);
    await office.available('staff-2');
    const { id, requestedAt } = await office.request('kiosk-1');
    expect(office.rung(id)).toEqual(['staff-1']);
    await office.clock.advance(20_000);
    expect(office.rung(id)).toEqual(['staff-2']);
    await office.clock.advance(20_000);
    expect(office.rung(id)).toHaveLength(1);
    expect(office.get(id).requestedAt).toBe(requestedAt);
  });

  it('[Q2] whoever is free takes the first in the queue', async () => {
    const first = await office.request('kiosk-1');
    const second = await office.request('kiosk-2');
    await office.available('staff-1');
    expect(office.rung(first.id)).toEqual(['staff-1']);
    await office.accept(first.id);
    expect(office.rung(second.id)).toEqual([]);
    await office.finish(first.id);
    expect(office.rung(second.id)).toEqual(['staff-1']);
  });

  it('[Q6] nobody is rung for two at once', async () => {
    await office.available('staff-1');
    const both = await Promise.all(['kiosk-1', 'kiosk-2'].map((k) => office.request(k)));
    expect(both.flatMap(({ id }) => office.rung(id))).toEqual(['staff-1']);
  });

  it('[Q12] a cancelled consultation stops ringing and the next one rings', async () => {
    await office.available('staff-1');
    const first = await office.request('kiosk-1');
    const second = await office.request('kiosk-2');
    await office.press(first.id, kiosk('kiosk-1'), { type: 'cancel' });
    expect(office.rung(second.id)).toEqual(['staff-1']);
    expect(office.mediaCalls).toContain(`close ${first.id}`);
  });
});
