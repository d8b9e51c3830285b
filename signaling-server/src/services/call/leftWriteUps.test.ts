import { describe, expect, it } from 'vitest';
import { exampleStaff } from '../../storage/testing/exampleWard.ts';
import { settled } from '../testing/fakeClock.ts';
import { cardTo, command, Fixture, staff } from '../testing/fixture.ts';
import type { ViewFixture } from '../testing/viewFixture.ts';
import { wardOfEachTest } from '../../composition/testing/wardOfEachTest.ts';

const MINUTE = 60_000;
const SETTLED = {
  settled: true,
  comeBack: { needed: false },
  matter: '主訴',
  response: '対応',
  told: '伝えた事',
  promised: 'なし',
} as const;
let office: ViewFixture;
wardOfEachTest((made) => {
  office = made;
});

const left = (who: string) => office.onConsole(who).leftWriteUps;

/** Staff-1 has talked to somebody and has yet to write it up. */
async function wrapUp(): Promise<string> {
  const { id } = await office.talk();
  await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
  return id;
}
async function takeOver(id: string, staffId: string): Promise<void> {
  await office.services.writeUps.takeOver(command(staff(staffId)), id, staffId);
  await settled();
}

describe('a write-up whose specialist is gone', () => {
  it('[EG26] is shown to colleagues of its desk after 10 min, and to nobody else', async () => {
    const id = await wrapUp();
    await office.available('staff-2');
    await office.services.connections.staffWent('staff-1');
    await office.clock.advance(10 * MINUTE - 1);
    expect(left('staff-2')).toEqual([]);
    office.shown.length = 0;
    await office.clock.advance(1);
    expect(office.shown).toContain('staff-2');
    expect(left('staff-2')).toMatchObject([
      { consultationId: id, ticket: '池尻-001', writerName: 'staff-1' },
    ]);
    for (const other of ['staff-1', 'far', 'center-staff', 'admin']) {
      expect(left(other)).toEqual([]);
    }
  });

  it('[EG26] is shown at once when the account is disabled', async () => {
    await wrapUp();
    await office.change('staff-1', { disabled: true });
    expect(left('staff-2')).toHaveLength(1);
  });

  it('[EG26] is shown at once when somebody may not write up any more', async () => {
    await wrapUp();
    await office.change('staff-1', { role: 'staff', deskIds: [] });
    expect(left('staff-2')).toHaveLength(1);
  });

  it('[EG26] is theirs again when they come back before anybody has taken it over', async () => {
    const id = await wrapUp();
    await office.services.connections.staffWent('staff-1');
    await office.clock.advance(20 * MINUTE);
    await office.services.connections.staffCame('staff-1');
    expect(left('staff-2')).toEqual([]);
    await expect(takeOver(id, 'staff-2')).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(office.onConsole('staff-1').current).toMatchObject({ state: 'wrapUp' });
  });

  it('[EG27] is written up by the one who takes it over, and frees who had it', async () => {
    const id = await wrapUp();
    await office.change('staff-1', { disabled: true });
    await office.available('staff-2');
    await takeOver(id, 'staff-2');
    expect(office.onConsole('staff-2')).toMatchObject({
      me: { activity: 'wrapUp' },
      current: { consultationId: id, state: 'wrapUp' },
      leftWriteUps: [],
    });
    const who = (staffId: string) => office.db.read((s) => s.consultations.ofStaff(staffId)?.id);
    expect([who('staff-1'), who('staff-2')]).toEqual([undefined, id]);
    const what = { outcome: SETTLED, handoffs: [cardTo('far-desk')] };
    const writing = office.services.writeUps;
    const late = writing.write(command(staff('staff-1')), id, 'staff-1', what);
    await expect(late).rejects.toMatchObject({ code: 'NOT_YOUR_CONSULTATION' });
    await writing.write(command(staff('staff-2')), id, 'staff-2', what);
    expect(office.get(id)).toMatchObject({ state: 'followUp', writtenUp: { staffId: 'staff-2' } });
    expect(office.onConsole('far').handoffs).toMatchObject([{ fromName: 'staff-2' }]);
  });

  it('[EG27] is taken over by one alone, and who took it from whom is in the log', async () => {
    await office.db.write(({ staff: people }) => {
      people.insert({ ...exampleStaff, id: 'staff-3', displayName: 'staff-3' });
    });
    const id = await wrapUp();
    await office.change('staff-1', { disabled: true });
    await takeOver(id, 'staff-2');
    await takeOver(id, 'staff-2');
    await expect(takeOver(id, 'staff-3')).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const entries = (await office.log()).filter(
      ({ action }) => action === 'consultation.takenOver',
    );
    expect(entries).toMatchObject([
      {
        actor: { staffId: 'staff-2' },
        record: { kind: 'consultation', id },
        details: { staffId: 'staff-1' },
      },
    ]);
  });

  it('[EG27] is taken over by nobody who has a consultation of their own', async () => {
    const id = await wrapUp();
    await office.change('staff-1', { disabled: true });
    await office.talk('kiosk-2', 'staff-2');
    await expect(takeOver(id, 'staff-2')).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(office.get(id)).toMatchObject({ staffId: 'staff-1', left: true });
  });

  it('[EG28] is shown to admins when nobody else serves its desk, and to whoever is given it', async () => {
    await wrapUp();
    await office.change('staff-2', { disabled: true });
    office.shown.length = 0;
    await office.change('staff-1', { disabled: true });
    expect(office.shown).toContain('admin');
    expect(left('admin')).toHaveLength(1);
    await office.change('far', { deskIds: ['far-desk', 'desk'] });
    expect([left('admin'), left('far')]).toMatchObject([[], [{ writerName: 'staff-1' }]]);
  });

  it('[EG26] a restart gives whoever writes 10 min, and nobody who is disabled', async () => {
    const id = await wrapUp();
    const restarted = new Fixture(office.db);
    await restarted.services.begin();
    await restarted.clock.advance(10 * MINUTE - 1);
    expect(restarted.get(id)).toMatchObject({ left: false });
    await restarted.clock.advance(1);
    expect(restarted.get(id)).toMatchObject({ left: true });
    restarted.services.stop();
    const again = new Fixture(office.db);
    await again.services.begin();
    expect(again.get(id)).toMatchObject({ left: true });
    again.services.stop();
  });

  it('[EG26] what was changed just before the server ended is seen to at the start', async () => {
    const id = await wrapUp();
    await office.db.write(({ staff: people }) => {
      const person = people.get('staff-1');
      if (person !== null) people.save({ ...person, disabled: true });
    });
    const restarted = new Fixture(office.db);
    await restarted.services.begin();
    expect(restarted.get(id)).toMatchObject({ left: true });
    restarted.services.stop();
  });
});
