import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { settled } from '../testing/fakeClock.ts';
import { cardTo, command, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { ViewFixture } from '../testing/viewFixture.ts';

let office: ViewFixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new ViewFixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    stores.staff.insert({
      ...{ ...exampleStaff, id: 'far', displayName: 'far' },
      deskIds: ['far-desk'],
    });
  });
  await office.addOthers();
});
afterEach(() => end());

async function transfer(id: string, mode: 'cold' | 'warm'): Promise<void> {
  await office.agree(id, 'far-desk');
  const what = { mode, card: cardTo('far-desk') };
  await office.services.transfers.begin(command(staff('staff-1')), id, 'staff-1', what);
  await settled();
}
const press = (id: string, staffId: string, type: 'introduce' | 'resume') =>
  office.press(id, staff(staffId), { type, staffId });

describe('who waits', () => {
  it('[VW7] a specialist sees who is asked for at their desks, in the order of the queue', async () => {
    await office.request('kiosk-1');
    const second = await office.request('kiosk-2');
    const lift = { type: 'lift', byStaffId: 'staff-1', reason: 'frail' } as const;
    await office.press(second.id, staff('staff-1'), lift);
    expect(office.onConsole().queue).toMatchObject([
      { ticket: '池尻-002', standing: 'lifted', mayLift: false, ringing: 'nobody' },
      { ticket: '池尻-001', standing: 'walkIn', mayLift: false, why: 'arrived' },
    ]);
  });

  it('[VW7] at a desk that is not asked yet nobody is seen', async () => {
    await office.available('staff-1');
    await office.request('kiosk-1');
    await office.request('kiosk-2');
    expect(office.onConsole('staff-2').queue).toHaveLength(2);
    expect(office.onConsole('far').queue).toEqual([]);
  });

  it('[VW7] who is seen at a further desk can be lifted only at their own', async () => {
    await office.available('far');
    await office.request('kiosk-1');
    await office.request('kiosk-2');
    const [, second] = office.onConsole('far').queue;
    expect(second).toMatchObject({ ticket: '池尻-002', mayLift: false });
  });

  it('[VW7] センター職員 see and may lift who stands in their center, an admin sees nobody', async () => {
    await office.request('kiosk-1');
    await office.request('kiosk-2');
    expect(office.onConsole('center-staff').queue).toMatchObject([
      { ticket: '池尻-001', mayLift: false },
      { ticket: '池尻-002', mayLift: true },
    ]);
    expect(office.onConsole().queue).toMatchObject([{ mayLift: false }, { mayLift: true }]);
    expect(office.onConsole('admin').queue).toEqual([]);
  });

  it('[VW7] needs are shown, and a kiosk that is out of reach', async () => {
    await office.request('kiosk-1', { language: 'en', supports: ['writing'] });
    await office.services.connections.kioskWent('kiosk-1');
    expect(office.onConsole().queue).toMatchObject([
      { needs: { language: 'en', supports: ['writing'] }, kioskAway: true },
    ]);
  });
});

describe('what staff of a center say beforehand', () => {
  const remark = (id: string, text: string) =>
    office.press(id, staff('center-staff'), { type: 'remark', byStaffId: 'center-staff', text });
  const shown = { text: '通帳をお持ちです', byName: 'center-staff' };

  it('[VW68] is shown to them, to whoever is rung and to whoever talks, and to nobody else', async () => {
    await office.available('staff-1');
    const { id } = await office.request('kiosk-1');
    await remark(id, shown.text);
    expect(office.onConsole('center-staff').queue).toMatchObject([
      { remark: shown, mayRemark: true },
    ]);
    expect(office.onConsole('staff-2').queue).toMatchObject([{ remark: null, mayRemark: false }]);
    expect(office.onConsole('staff-1').offer).toMatchObject({ remark: shown });
    await office.accept(id);
    expect(office.onConsole('staff-1').current).toMatchObject({ remark: shown });
    expect(office.onConsole('center-staff').callsHere).toMatchObject([
      { consultationId: id, remark: shown },
    ]);
    for (const other of ['staff-2', 'far', 'admin']) {
      expect(office.onConsole(other).callsHere).toEqual([]);
    }
    expect(JSON.stringify(office.onKiosk())).not.toContain(shown.text);
  });
});

describe('what rings', () => {
  it('[VW8] says why it rings here, and rings for one', async () => {
    await office.available('staff-1');
    await office.available('staff-2');
    const { id } = await office.request('kiosk-1');
    expect(office.onConsole('staff-1')).toMatchObject({
      me: { activity: 'ringing' },
      offer: { consultationId: id, reason: 'own-branch', transfer: null },
      queue: [{ ringing: 'me' }],
      colleagues: [{ staffId: 'staff-2', activity: 'available' }],
    });
    expect(office.onConsole('staff-2')).toMatchObject({
      ...{ offer: null, queue: [{ ringing: 'colleague' }] },
      colleagues: [{ staffId: 'staff-1', activity: 'ringing' }],
    });
  });

  it.each(['cold', 'warm'] as const)('[VW8] %s: the card comes with the ring', async (mode) => {
    const { id } = await office.talk();
    await transfer(id, mode);
    await office.available('far');
    expect(office.onConsole('far').offer).toMatchObject({
      consultationId: id,
      transfer: { fromName: 'staff-1', card: cardTo('far-desk'), warm: mode === 'warm' },
    });
  });
});

describe('the call', () => {
  it('[VW9] its lead sees who is present and who was asked', async () => {
    const { id } = await office.talk();
    const { participants } = office.services;
    await participants.inviteStaff(command(staff('staff-1')), id, 'staff-1', 'staff-2');
    expect(office.onConsole('staff-1').current).toMatchObject({
      ...{ state: 'inCall', role: 'lead', mySeat: 'staff:staff-1', cameWith: null },
      present: [{ kind: 'resident' }, { kind: 'specialist' }],
      participants: [{ kind: 'colleague', name: 'staff-2', stage: 'invited', away: false }],
    });
    expect(office.onConsole('staff-2')).toMatchObject({
      ...{ current: null, offer: null },
      asked: { consultationId: id, leadName: 'staff-1' },
    });
  });

  it('[VW9] who has joined sees it as somebody who has joined', async () => {
    const { id } = await office.talk();
    const { participants } = office.services;
    await participants.inviteStaff(command(staff('staff-1')), id, 'staff-1', 'staff-2');
    await participants.join(command(staff('staff-2')), id, 'staff-2');
    expect(office.onConsole('staff-2')).toMatchObject({
      asked: null,
      current: { role: 'joined', leadName: 'staff-1', mySeat: 'staff:staff-2' },
      me: { activity: 'serving' },
    });
  });

  it('[VW9] in a warm transfer the next one has the card and can return it', async () => {
    const { id } = await office.talk();
    await transfer(id, 'warm');
    await office.available('far');
    await office.accept(id);
    expect(office.onConsole('far').current).toMatchObject({
      ...{ state: 'transferring', stage: 'briefing', role: 'next', nextName: 'far' },
      cameWith: { fromName: 'staff-1', card: cardTo('far-desk') },
    });
    await press(id, 'staff-1', 'introduce');
    expect(office.onConsole('staff-1').current).toMatchObject({
      ...{ role: 'lead', stage: 'together', nextName: 'far', cameWith: null },
    });
  });

  it('[VW9] after a cold transfer the card stays with the call', async () => {
    const { id } = await office.talk();
    await transfer(id, 'cold');
    await office.available('far');
    await office.accept(id);
    expect(office.onConsole('far').current).toMatchObject({
      ...{ role: 'lead', cameWith: { fromName: 'staff-1' } },
    });
  });

  it('[VW9] a connection that was lost for good is said when it is written up', async () => {
    const { id } = await office.talk();
    await office.press(id, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' });
    expect(office.onConsole().current).toMatchObject({ state: 'wrapUp', cutOff: false });
    await office.finish(id);
    await office.talk('kiosk-2');
    await office.services.connections.kioskWent('kiosk-2');
    await office.clock.advance(60_000);
    expect(office.onConsole()).toMatchObject({
      current: { state: 'wrapUp', cutOff: true },
      servedToday: 1,
    });
  });
});
