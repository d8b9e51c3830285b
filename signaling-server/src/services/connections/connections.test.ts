import { AppError } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { settled } from '../testing/fakeClock.ts';
import { Fixture } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

describe('coming and going', () => {
  it('[Q11] a console that closes while it rings gives the resident back, first in the queue', async () => {
    await office.available('staff-1');
    const { id } = await office.request('kiosk-1');
    await office.services.connections.staffWent('staff-1');
    await settled();
    expect(office.get(id)).toMatchObject({ state: 'waiting', sequence: 1 });
    await office.available('staff-1');
    expect(office.rung(id)).toEqual(['staff-1']);
  });

  it('[Q4] a kiosk may be gone for less than 60 s', async () => {
    const { id } = await office.request('kiosk-1');
    await office.services.connections.kioskWent('kiosk-1');
    await office.clock.advance(59_999);
    expect(office.get(id).state).toBe('waiting');
    await office.services.connections.kioskCame('kiosk-1');
    await office.clock.advance(120_000);
    expect(office.get(id)).toMatchObject({ state: 'waiting', kioskConnection: { state: 'up' } });
  });

  it('[EG7] 60 s without the kiosk end the call, and its specialist writes it up as cut off', async () => {
    const { id } = await office.talk();
    await office.services.connections.kioskWent('kiosk-1');
    await office.clock.advance(59_999);
    expect(office.get(id).state).toBe('inCall');
    await office.clock.advance(1);
    expect(office.get(id)).toMatchObject({ state: 'wrapUp', cutOff: 'kiosk' });
    expect(office.mediaCalls.at(-1)).toBe(`close ${id}`);
  });

  it('[EG7] 60 s without the specialist bring the resident to the head of the queue', async () => {
    const talking = await office.talk();
    const waiting = await office.request('kiosk-2');
    await office.services.connections.staffWent('staff-1');
    await office.clock.advance(60_000);
    expect(office.get(talking.id)).toMatchObject({ why: { kind: 'leftBehind' } });
    await office.available('staff-2');
    expect(office.rung(talking.id)).toEqual(['staff-2']);
    expect(office.rung(waiting.id)).toEqual([]);
  });

  it('[Q4] a second page of the same device is no coming or going', async () => {
    const { id } = await office.request('kiosk-1');
    await office.services.connections.kioskCame('kiosk-1');
    await office.services.connections.kioskWent('kiosk-1');
    expect(office.get(id)).toMatchObject({ kioskConnection: { state: 'up' } });
  });

  it('[Q17] a kiosk that is gone is offered to nobody until it is back', async () => {
    const { id } = await office.request('kiosk-1');
    await office.services.connections.kioskWent('kiosk-1');
    await office.available('staff-1');
    expect(office.rung(id)).toEqual([]);
    await office.services.connections.kioskCame('kiosk-1');
    await settled();
    expect(office.rung(id)).toEqual(['staff-1']);
  });

  it('[Q16] after a restart the queue is as it was and everyone has 60 s', async () => {
    const inCall = await office.talk();
    const waiting = await office.request('kiosk-2');
    const restarted = new Fixture(office.db);
    await restarted.services.begin();
    expect(restarted.get(waiting.id)).toMatchObject({ state: 'waiting', sequence: 2 });
    expect(restarted.get(inCall.id).state).toBe('inCall');
    await restarted.services.connections.kioskCame('kiosk-1');
    await restarted.services.connections.staffCame('staff-1');
    await restarted.clock.advance(60_000);
    expect(restarted.get(inCall.id).state).toBe('inCall');
    expect(restarted.get(waiting.id)).toMatchObject({ ending: { kind: 'dropped' } });
    restarted.services.stop();
  });

  it('[EG6] a start is one unit of work, however many wait', async () => {
    await office.talk();
    await office.request('kiosk-2');
    const restarted = new Fixture(office.db);
    const done: number[] = [];
    restarted.services.runner.onDone(({ changes }) => done.push(changes.length));
    await restarted.services.begin();
    // Two of them count the lines that the call has lost.
    expect(done).toEqual([5]);
    restarted.services.stop();
  });

  it('[EG8] whoever no longer serves the desk that rings them is not rung any more', async () => {
    await office.available('staff-1');
    const { id } = await office.request('kiosk-1');
    await office.db.write((stores) => {
      const person = stores.staff.get('staff-1');
      if (person !== null) stores.staff.save({ ...person, deskIds: ['far-desk'] });
    });
    await office.services.connections.staffMoved('staff-1');
    await settled();
    expect(office.rung(id)).toEqual([]);
  });

  it('[EG9] a full disk forgets nobody who went', async () => {
    let isFull = false;
    const real = office.db;
    const small = new Fixture({
      ...real,
      write: (work) => (isFull ? Promise.reject(new AppError('STORAGE_FULL')) : real.write(work)),
    });
    const { id } = await small.request('kiosk-1');
    isFull = true;
    void small.services.connections.kioskWent('kiosk-1');
    await small.clock.advance(5_000);
    expect(small.get(id)).toMatchObject({ kioskConnection: { state: 'up' } });
    isFull = false;
    await small.clock.advance(1_000);
    expect(small.get(id)).toMatchObject({ kioskConnection: { state: 'lost' } });
    small.services.stop();
  });
});
