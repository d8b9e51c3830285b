import { NO_NEEDS } from '@madoguchi/domain';
import type { BoardKiosk, BoardView, CenterBoard, WardBoard } from '@madoguchi/protocol';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import {
  boardOf,
  consoleClient,
  kioskClient,
  request,
  signIn,
  TestClient,
} from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { writeUp } from '../support/server/talking.ts';

const { server } = await serverOfTests();
const { origin } = server;

const isCenter = (view: BoardView | null): view is CenterBoard => view?.scope === 'center';
const isWard = (view: BoardView | null): view is WardBoard => view?.scope === 'ward';
const centerOf = (client: TestClient) => (isCenter(client.boardView) ? client.boardView : null);
const wardOf = (client: TestClient) => (isWard(client.boardView) ? client.boardView : null);

/** Whether somebody is let in at a place; else the code of the refusal. */
async function knockAt(username: string, placeId: string | null, as?: 'wallBoard') {
  const board = boardOf(origin, await signIn(origin, username), placeId, as);
  const answer = await board.connected().then(
    () => 'let in',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
  board.leave();
  return answer;
}

describe('boards that follow', () => {
  it('[VW74] [VW79] a center sees its kiosk wait, ring, talk, end and go', async () => {
    const kiosk = await kioskClient(origin);
    const board = await boardOf(origin, await signIn(origin, 'demo-center')).connected();
    const first = await board.done('board.sync', {});
    const kioskId = isCenter(first) ? (first.kiosks.at(-1)?.kioskId ?? '') : '';
    const becomes = (state: BoardKiosk['now']['state']) =>
      board.until((client) => {
        const found = centerOf(client)?.kiosks.find((each) => each.kioskId === kioskId)?.now;
        return found?.state === state ? found : null;
      });
    await kiosk.done('kiosk.health', { deskCamera: 'broken' });
    await board.until((client) =>
      centerOf(client)?.kiosks.some((each) => each.deskCamera === 'broken') ? true : null,
    );
    const asked = { topicId: 'care', needs: NO_NEEDS };
    const { consultationId } = await kiosk.done('consultation.request', asked);
    const waiting = await becomes('waiting');
    expect(waiting).toMatchObject({ ticket: '池尻-001', topicName: { ja: '介護・高齢者' } });
    const specialist = await consoleClient(origin);
    await becomes('ringing');
    const offer = await specialist.until(({ consoleView }) => consoleView?.offer);
    await specialist.done('offer.accept', { consultationId, offerId: offer.offerId });
    const { displayName } = (await specialist.done('console.sync', {})).me;
    expect(await becomes('inCall')).toMatchObject({ withName: displayName });
    await writeUp(specialist, consultationId);
    await becomes('free');
    await board.until((client) => centerOf(client)?.outcomes[0]?.outcome === 'settled');
    expect(centerOf(board)?.visits).toMatchObject([{ ticket: '池尻-001', outcome: 'settled' }]);
    kiosk.leave();
    expect(await becomes('offline')).toMatchObject({ ticket: null });
    for (const client of [board, specialist]) client.leave();
  });

  it('[VW79] a board is sent one view a second at most, and the last one is true', async () => {
    const board = await boardOf(origin, await signIn(origin, 'demo-admin')).connected();
    const before = await board.done('board.sync', {});
    const specialist = await consoleClient(origin, 'setagaya-1');
    const free = (view: BoardView | null) => (isWard(view) ? view.staff.free : NaN);
    await board.until((client) => free(client.boardView) === free(before) + 1);
    let views = 0;
    board.socket.on('board.view', () => {
      views += 1;
    });
    const begun = Date.now();
    for (let n = 0; n < 10; n += 1) {
      const state = n % 2 === 0 ? ({ state: 'away', reason: 'break' } as const) : AVAILABLE;
      await specialist.done('availability.set', { availability: state });
    }
    const last = { state: 'away', reason: 'meeting' } as const;
    await specialist.done('availability.set', { availability: last });
    await board.until((client) => free(client.boardView) === free(before));
    expect(views).toBeLessThanOrEqual(2 + (Date.now() - begun) / 1_000);
    for (const client of [board, specialist]) client.leave();
  });

  it('[VW77] the ward sees kiosks come and go, and who waits where nobody is on duty', async () => {
    const board = await boardOf(origin, await signIn(origin, 'demo-admin')).connected();
    await board.done('board.sync', {});
    const kiosk = await kioskClient(origin, 'kitazawa-1');
    await board.until((client) => wardOf(client)?.kiosks.connected === 1);
    await kiosk.done('consultation.request', { topicId: 'care', needs: NO_NEEDS });
    const unattended = await board.until((client) => wardOf(client)?.stuck.unattended[0]);
    expect(unattended).toMatchObject({ waiting: 1 });
    kiosk.leave();
    await board.until((client) => wardOf(client)?.kiosks.connected === 0);
    board.leave();
  });
});

const AVAILABLE = { state: 'available' } as const;

describe('who may look', () => {
  it('[H60] staff at their centers, admins at the ward and each of them, nobody else and nowhere else', async () => {
    expect(await knockAt('demo-center', null)).toBe('let in');
    expect(await knockAt('demo-center', 'setagaya-1')).toBe('let in');
    expect(await knockAt('demo-admin', 'ward')).toBe('let in');
    expect(await knockAt('demo-admin', 'setagaya-1')).toBe('let in');
    for (const as of [undefined, 'wallBoard'] as const) {
      expect(await knockAt('demo-center', 'ward', as)).toBe('NOT_ALLOWED');
      expect(await knockAt('demo-center', 'kitazawa-1', as)).toBe('NOT_ALLOWED');
      expect(await knockAt('demo-admin', 'nowhere', as)).toBe('NOT_ALLOWED');
      expect(await knockAt('demo', null, as)).toBe('NOT_ALLOWED');
    }
    await expect(boardOf(origin, '').connected()).rejects.toThrow('NOT_SIGNED_IN');
  });

  it('[N65] a board may ask for itself and for nothing else, and is nobody at work', async () => {
    const cookie = await signIn(origin, 'demo-admin');
    const admin = await new TestClient(origin, cookie).connected();
    const [board, another] = await Promise.all(
      [boardOf(origin, cookie), boardOf(origin, cookie)].map((each) => each.connected()),
    );
    if (board === undefined || another === undefined) throw new Error('no boards');
    expect(await board.ask('console.sync', {})).toEqual({ ok: false, code: 'NOT_ALLOWED' });
    const state = { availability: AVAILABLE };
    const answer = await board.ask('availability.set', state);
    expect(answer).toEqual({ ok: false, code: 'NOT_ALLOWED' });
    // Neither takes the place of the other, nor of the console.
    for (const client of [board, another])
      expect((await client.ask('board.sync', {})).ok).toBe(true);
    expect((await admin.ask('console.sync', {})).ok).toBe(true);
    for (const client of [admin, board, another]) client.leave();
  });

  it('[H60] a center that was taken away ends its boards at once, a name does not', async () => {
    const admin = await Admin.signIn(origin);
    const board = await boardOf(origin, await signIn(origin, 'demo-center')).connected();
    const { people } = await admin.done('people');
    const found = people.find(({ username }) => username === 'demo-center');
    if (found === undefined) throw new Error('demo-center is not there');
    const { staffId, displayName, role, deskIds, districtIds, skills } = found;
    const facts = { role, deskIds, districtIds, skills };
    const change = (name: string, centerIds: string[]) =>
      admin.done('changePerson', { staffId, ...facts, displayName: name, centerIds });
    await change('改名', ['setagaya-1']);
    expect((await board.ask('board.sync', {})).ok).toBe(true);
    await change(displayName, ['setagaya-2']);
    await board.until(({ endedBy }) => endedBy === 'NOT_ALLOWED');
  });
});

describe('a board on a wall', () => {
  it('[I79] goes on when nobody touches anything, and by that session nothing else does', async () => {
    const data = temporaryDataDir();
    const begun = await ServerProcess.start(data.path);
    const cookie = await signIn(begun.origin, 'demo-admin');
    await begun.stop();
    // Fourteen minutes and more go by.
    const db = new DatabaseSync(join(data.path, 'madoguchi.sqlite'));
    db.exec(`update session set idleEndsAt = ${String(Date.now() - 1_000)}`);
    db.close();
    const later = await ServerProcess.start(data.path);
    try {
      const wall = await boardOf(later.origin, cookie, null, 'wallBoard').connected();
      expect((await wall.ask('board.sync', {})).ok).toBe(true);
      for (const refused of [boardOf(later.origin, cookie), new TestClient(later.origin, cookie)]) {
        await expect(refused.connected()).rejects.toThrow('SESSION_IDLE');
      }
      const { status } = await request(later.origin, '/api/admin/kiosks', { headers: { cookie } });
      expect(status).toBe(401);
      // The sweep has ended the session for good, and the wall goes on, after a cut, too.
      await new Promise((resolve) => setTimeout(resolve, 16_000));
      expect((await wall.ask('board.sync', {})).ok).toBe(true);
      (await wall.again()).leave();
      const admin = await Admin.signIn(later.origin);
      const { people } = await admin.done('people');
      const staffId = people.find(({ username }) => username === 'demo-admin')?.staffId ?? '';
      await admin.done('signOutPerson', { staffId, sessionId: null });
      await wall.until(({ endedBy }) => endedBy !== null);
      await expect(wall.again()).rejects.toThrow('SESSION_ENDED_BY_ADMIN');
    } finally {
      await later.stop();
      data.remove();
    }
  }, 120_000);
});
