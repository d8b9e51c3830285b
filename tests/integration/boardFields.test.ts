import { NO_NEEDS } from '@madoguchi/domain';
import type { BoardView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { boardOf, consoleClient, kioskClient, signIn } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { writeUp } from '../support/server/talking.ts';
import { fieldsOf, written } from '../support/server/writtenFields.ts';

const { server } = await serverOfTests();

/** What a board shows of a place, in the console and on a wall. */
async function boards(username: string, placeId: string): Promise<readonly BoardView[]> {
  const cookie = await signIn(server.origin, username);
  const views: BoardView[] = [];
  for (const as of ['board', 'wallBoard'] as const) {
    const board = await boardOf(server.origin, cookie, placeId, as).connected();
    views.push(await board.done('board.sync', {}));
    board.leave();
  }
  return views;
}

/** Everything on the boards of the center and of the ward, while its kiosk does something. */
async function expectFields(ofKiosk: string): Promise<void> {
  for (const view of await boards('demo-center', 'setagaya-1')) {
    if (view.scope !== 'center') throw new Error('another place');
    expect(fieldsOf(view)).toEqual(written.get('board-center'));
    expect(view.kiosks.map(fieldsOf)).toEqual([written.get('board-kiosk')]);
    expect(view.kiosks.map(({ now }) => fieldsOf(now))).toEqual([written.get(ofKiosk)]);
    for (const visit of view.visits) expect(fieldsOf(visit)).toEqual(written.get('board-visit'));
  }
  for (const view of await boards('demo-admin', 'ward')) {
    if (view.scope !== 'ward') throw new Error('another place');
    expect(fieldsOf(view)).toEqual(written.get('board-ward'));
    expect(fieldsOf(view.stuck)).toEqual(written.get('board-stuck'));
    expect(fieldsOf(view.desks[0])).toEqual(written.get('board-desk'));
    for (const call of view.calls) expect(fieldsOf(call)).toEqual(written.get('board-call'));
  }
}

it('[H7] boards show the fields of the table, in every state of a kiosk, and nothing that was noted', async () => {
  const kiosk = await kioskClient(server.origin);
  await expectFields('board-free');
  const asked = { topicId: 'care', needs: NO_NEEDS };
  const { consultationId } = await kiosk.done('consultation.request', asked);
  await expectFields('board-waiting');
  const specialist = await consoleClient(server.origin);
  const { offerId } = await specialist.until(({ consoleView }) => consoleView?.offer);
  await specialist.done('offer.accept', { consultationId, offerId });
  await expectFields('board-talking');
  await writeUp(specialist, consultationId);
  await expectFields('board-free');
  const [ofStaff, ofWall] = await boards('demo-center', 'setagaya-1');
  expect(ofStaff).toMatchObject({ visits: [{ outcome: 'settled' }] });
  expect(ofWall).toMatchObject({ visits: [], outcomes: [{ outcome: 'settled', count: 1 }] });
  kiosk.leave();
  await expect
    .poll(async () => {
      const [view] = await boards('demo-center', 'setagaya-1');
      return view?.scope === 'center' ? fieldsOf(view.kiosks[0]?.now) : null;
    })
    .toEqual(written.get('board-offline'));
  specialist.leave();
});
