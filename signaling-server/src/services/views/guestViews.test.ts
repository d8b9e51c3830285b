import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { command, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { ViewFixture } from '../testing/viewFixture.ts';

let office: ViewFixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new ViewFixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

/** An interpreter is asked to a call and comes to its lobby. */
async function inLobby(): Promise<{ id: string; participantId: string }> {
  const { id } = await office.talk();
  const { participantId } = await office.services.participants.inviteGuest(
    command(staff('staff-1')),
    id,
    'staff-1',
    { kind: 'interpreter', name: '手話通訳' },
  );
  await office.services.connections.guestCame(participantId, id);
  return { id, participantId };
}
const admit = (id: string, participantId: string) =>
  office.services.participants.admit(command(staff('staff-1')), id, 'staff-1', participantId);

it('[VW10] in the lobby a guest reads their own name and who lets them in, nothing else', async () => {
  const { id, participantId } = await inLobby();
  expect(office.atGuest(participantId, id)).toEqual({
    ...{ stage: 'inLobby', name: '手話通訳', leadName: 'staff-1' },
  });
});

it('[VW10] let in, they see who is there and whether the resident is held', async () => {
  const { id, participantId } = await inLobby();
  await admit(id, participantId);
  expect(office.atGuest(participantId, id)).toMatchObject({
    ...{ stage: 'present', topicName: { ja: '介護' }, residentHeld: false },
    mySeat: `guest:${participantId}`,
    present: [{ kind: 'resident' }, { kind: 'specialist' }, { kind: 'interpreter' }],
  });
  const hold = { type: 'hold', staffId: 'staff-1', reason: 'checking' } as const;
  await office.press(id, staff('staff-1'), hold);
  expect(office.atGuest(participantId, id)).toMatchObject({ residentHeld: true });
});

it('[VW10] sent away, or after the call, it is over', async () => {
  const { id, participantId } = await inLobby();
  await admit(id, participantId);
  await office.press(id, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' });
  const over = { stage: 'over', because: 'partOver' };
  expect(office.atGuest(participantId, id)).toEqual(over);
  expect(office.atGuest('nobody', id)).toEqual(over);
});
