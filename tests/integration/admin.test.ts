import { NO_NEEDS, NO_SKILLS } from '@madoguchi/domain';
import type {
  AdminTopics,
  ImportReport,
  Invitation,
  Organisation,
  RouteBody,
  RouteName,
  RouteResponse,
} from '@madoguchi/protocol';
import { routes } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { kioskClient, post, request, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const KINDS = ['branch', 'center', 'department', 'desk', 'partner'] as const;
const PASSWORD = 'ame-ni-mo-makezu-9';

const { server } = await serverOfTests();
const admin = await signIn(server.origin, 'demo-admin');

const call = (name: RouteName, body?: unknown, cookie = admin): Promise<Response> => {
  const { method, path } = routes[name];
  const init = { method: method.toUpperCase(), headers: { cookie } };
  const content = body === undefined || method === 'get' ? {} : { body: JSON.stringify(body) };
  return request(server.origin, path, { ...init, ...content });
};
/** What a route answers; anything but a success fails the test. */
async function done<N extends RouteName>(name: N, body?: RouteBody<N>): Promise<RouteResponse<N>> {
  const response = await call(name, body);
  const text = await response.text();
  if (!response.ok) throw new Error(`${name} refused: ${text}`);
  return (
    response.headers.get('content-type')?.startsWith('text/') === true ? text : JSON.parse(text)
  ) as RouteResponse<N>;
}

describe('organisation', () => {
  it('[P1] a new center is at once one that can be chosen, and can be removed again', async () => {
    const unit = { id: null, branchId: 'setagaya', district: '試験地区', model: false };
    const { centers }: Organisation = await done('saveUnit', { kind: 'center', unit });
    const id = centers.at(-1)?.id ?? '';
    const chosen = await (await request(server.origin, routes.demoCenters.path)).text();
    expect(chosen).toContain('試験地区');
    const after = await done('removeUnit', { kind: 'center', id });
    expect(after.centers).toHaveLength(28);
    const back = await done('restoreUnit', { kind: 'center', unit: { ...unit, id } });
    expect(back.centers.at(-1)).toEqual({ ...unit, id });
    await done('removeUnit', { kind: 'center', id });
  });

  it('[P4] a center with desks, people or devices stays', async () => {
    const removal = await call('removeUnit', { kind: 'branch', id: 'setagaya' });
    expect([removal.status, await removal.json()]).toEqual([409, { code: 'STILL_IN_USE' }]);
  });

  it.each(KINDS)(
    '[P7] the exported list of each %s is taken back without a change',
    async (kind) => {
      const response = await call('exportUnits', { kind });
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const file = bytes.toString('base64');
      const report: ImportReport = await done('importUnits', { kind, file, dryRun: false });
      expect(report).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
    },
  );

  it('[P10] a bad row is told, and nothing is changed', async () => {
    const file = Buffer.from('ID,名称\r\n,試験課\r\nnobody,別の課\r\n').toString('base64');
    const report: ImportReport = await done('importUnits', {
      kind: 'department',
      file,
      dryRun: false,
    });
    expect(report).toMatchObject({ applied: false, problems: [{ line: 3, column: 'ID' }] });
    const { departments }: Organisation = await done('organisation');
    expect(departments.map(({ name }) => name)).not.toContain('試験課');
  });
});

describe('large files', () => {
  const fileOf = (characters: number) =>
    `ID,名称\r\n${`,${'世'.repeat(97)}\r\n`.repeat(characters / 100)}`.slice(0, characters);

  it('[P28] a file may have as many characters as the schema says, in any script', async () => {
    const csv = fileOf(59_000);
    expect(Buffer.byteLength(csv)).toBeGreaterThan(170_000);
    const file = Buffer.from(csv).toString('base64');
    const response = await call('importUnits', { kind: 'department', file, dryRun: true });
    expect(response.status).toBe(200);
  });

  it('[P28] every other body is at most as large as a message', async () => {
    const unit = { id: null, name: '世'.repeat(30_000) };
    const response = await call('saveUnit', { kind: 'department', unit });
    expect([response.status, await response.json()]).toEqual([413, { code: 'TOO_LARGE' }]);
  });
});

describe('topics', () => {
  it('[P14] a kiosk follows a rule and its end, and asking meanwhile is refused', async () => {
    const kiosk = await kioskClient(server.origin, 'setagaya-1');
    const other = await kioskClient(server.origin, 'setagaya-2');
    const stateOf = (client: TestClient, topicId: string) =>
      client.kioskView?.topics.find(({ id }) => id === topicId)?.state;
    const view = await kiosk.done('kiosk.sync', {});
    const topicId = view.topics[0]?.id ?? '';
    const { today }: AdminTopics = await done('topics');
    const scope = { kind: 'center', centerId: 'setagaya-1' } as const;
    const rule = { topicId, scope, since: today };
    await done('putTopicRule', { ...rule, state: 'preparing', reason: '' });
    await kiosk.until((client) => stateOf(client, topicId) === 'preparing');
    await done('putTopicRule', { ...rule, state: 'stopped', reason: '研修のため' });
    await kiosk.until((client) => stateOf(client, topicId) === 'stopped');
    await other.until((client) => stateOf(client, topicId) === 'shown');
    expect(await kiosk.ask('consultation.request', { topicId, needs: NO_NEEDS })).toEqual({
      ok: false,
      code: 'TOPIC_NOT_AVAILABLE',
    });
    await done('removeTopicRule', rule);
    await kiosk.until((client) => stateOf(client, topicId) === 'shown');
    kiosk.leave();
    other.leave();
  });
});

describe('people and kiosks', () => {
  it('[P20] somebody invited comes in, is seen, and is cut off when disabled', async () => {
    const invitation: Invitation = await done('invite', {
      displayName: '試験 担当',
      role: 'specialist',
      deskIds: [],
      centerIds: [],
      districtIds: [],
      skills: NO_SKILLS,
      username: 'shiken-1',
    });
    const { staffId, token } = invitation;
    const accepted = await post(server.origin, routes.acceptInvitation.path, {
      token,
      password: PASSWORD,
    });
    expect(accepted.status).toBe(200);
    const cookie = accepted.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; ');
    const client = await new TestClient(server.origin, cookie).connected();
    const personOf = async () =>
      (await done('people')).people.find((person) => person.staffId === staffId);
    expect(await personOf()).toMatchObject({ state: 'active', sessions: [{ connected: true }] });
    await done('disablePerson', { staffId });
    expect(await client.until(({ endedBy }) => endedBy)).toBe('ACCOUNT_DISABLED');
    expect(await personOf()).toMatchObject({ state: 'disabled', sessions: [] });
    const back = await new TestClient(server.origin, cookie).connected().catch(String);
    expect(back).toContain('ACCOUNT_DISABLED');
  });

  it('[P24] a withdrawn kiosk is cut off and seen as withdrawn', async () => {
    const before = (await done('kiosks')).kiosks.map(({ kioskId }) => kioskId);
    const client = await kioskClient(server.origin);
    const mine = (await done('kiosks')).kiosks.find(({ kioskId }) => !before.includes(kioskId));
    expect(mine).toMatchObject({ connected: true, revokedAt: null });
    const kioskId = mine?.kioskId ?? '';
    await done('renameKiosk', { kioskId, name: '1番窓口' });
    await done('revokeKiosk', { kioskId });
    expect(await client.until(({ endedBy }) => endedBy)).toBe('KIOSK_REFUSED');
    const after = (await done('kiosks')).kiosks.find((kiosk) => kiosk.kioskId === kioskId);
    expect(after).toMatchObject({ name: '1番窓口', connected: false });
    expect(after?.revokedAt).not.toBeNull();
  });
});

describe('the gate', () => {
  const names = (Object.keys(routes) as RouteName[]).filter((name) =>
    routes[name].path.startsWith('/api/admin/'),
  );

  it.each(names)('[P25] %s is for admins only', async (name) => {
    expect((await call(name, {}, '')).status).toBe(401);
    const specialist = await signedIn();
    expect((await call(name, {}, specialist)).status).toBe(403);
  });

  let cookie: Promise<string> | undefined;
  const signedIn = () => (cookie ??= signIn(server.origin));
});

describe('the load of a place', () => {
  it('[BL3] [BL6] has who left without being served, is written to a file, and tells what longer hours would come to', async () => {
    const kiosk = await kioskClient(server.origin);
    const { consultationId } = await kiosk.done('consultation.request', {
      topicId: 'care',
      needs: NO_NEEDS,
    });
    await kiosk.done('consultation.cancel', { consultationId });
    const { desks } = await done('organisation');
    const deskId =
      desks.find(({ kind, branchId }) => kind === 'health-welfare' && branchId === 'setagaya')
        ?.id ?? '';
    // The day of the ward may be that of the next week already.
    const range = { fromDay: new Date().toISOString().slice(0, 10), weeks: 2 };
    const place = { kind: 'desk', id: deskId } as const;
    const { hours } = await done('load', { place, ...range });
    expect(hours).toMatchObject([{ booked: 0, walkIn: 0, left: 1, nobodyFree: 0, closed: 0 }]);
    expect(await done('exportLoad', { place, ...range })).toMatch(/^曜日,始まり/u);
    const asked = { deskId, weekday: 2, from: 1020, until: 1140, ...range };
    expect(await done('whatIf', asked)).toMatchObject({ met: 0 });
    const bad = await call('whatIf', { ...asked, until: 1020 });
    expect([bad.status, await bad.json()]).toEqual([400, { code: 'BAD_REQUEST' }]);
    kiosk.leave();
  });
});
