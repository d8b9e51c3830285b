import { COMMAND_KEPT_MS } from '@madoguchi/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

const ASKED = { topicId: 'care', needs: { language: 'ja', supports: [] } } as const;
const PLACE = { id: 'kiosk-1', centerId: 'center' };

it('[CK2] the same request again is the same consultation', async () => {
  const { queueing } = office.services;
  const press = command(kiosk('kiosk-1'), 'consultation.request');
  const first = await queueing.request(press, PLACE, ASKED);
  const again = await queueing.request(press, PLACE, ASKED);
  expect(again).toEqual(first);
  expect(office.db.read((s) => s.consultations.open())).toHaveLength(1);
});

it('[CK2] a command that comes twice at once has one effect', async () => {
  const { queueing } = office.services;
  const press = command(kiosk('kiosk-1'), 'consultation.request');
  const answers = await Promise.all([
    queueing.request(press, PLACE, ASKED),
    queueing.request(press, PLACE, ASKED),
  ]);
  expect(answers[1]).toEqual(answers[0]);
  expect(office.db.read((s) => s.consultations.open())).toHaveLength(1);
});

it('[CK2] a repeated command does nothing even where its effect could happen again', async () => {
  const { id } = await office.talk();
  const { consultations } = office.services;
  const hold = { type: 'hold', staffId: 'staff-1', reason: 'checking' } as const;
  const press = command(staff('staff-1'), 'consultation.hold');
  await consultations.command(press, id, hold);
  await office.press(id, staff('staff-1'), { type: 'resume', staffId: 'staff-1' });
  await consultations.command(press, id, hold);
  expect(office.get(id).state).toBe('inCall');
});

it.each([
  ['another actor', command(kiosk('kiosk-2'), 'consultation.cancel')],
  ['another event', command(kiosk('kiosk-1'), 'consultation.hangUp')],
])('[CK3] the id of a command is refused from %s', async (_, other) => {
  const { id } = await office.request('kiosk-1');
  const press = command(kiosk('kiosk-1'), 'consultation.cancel');
  await office.services.consultations.command(press, id, { type: 'cancel' });
  await expect(
    office.services.consultations.command({ ...other, commandId: press.commandId }, id, {
      type: 'cancel',
    }),
  ).rejects.toMatchObject({ code: 'DUPLICATE_REQUEST' });
});

it('[CK4] a refused command is kept by nobody: sent again it may succeed', async () => {
  const { id } = await office.request('kiosk-1');
  const press = command(kiosk('kiosk-1'), 'consultation.request');
  const { queueing, consultations } = office.services;
  await expect(queueing.request(press, PLACE, ASKED)).rejects.toMatchObject({ code: 'KIOSK_BUSY' });
  await consultations.command(command(kiosk('kiosk-1')), id, { type: 'cancel' });
  await expect(queueing.request(press, PLACE, ASKED)).resolves.toHaveProperty('consultationId');
});

it('[CK6] what was answered is kept longer than an outbox may hold it, and then forgotten', async () => {
  await office.services.begin();
  const press = command(kiosk('kiosk-1'), 'consultation.request');
  await office.services.queueing.request(press, PLACE, ASKED);
  const find = () => office.db.read((s) => s.commands.find(press.commandId));
  const day = 24 * 3_600_000;
  for (let n = 0; n < COMMAND_KEPT_MS / day + 1; n += 1) await office.clock.advance(day);
  expect(find()).not.toBeNull();
  await office.clock.advance(day);
  expect(find()).toBeNull();
});
