import { NO_NEEDS } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { kioskClient, type TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
const admin = await Admin.signIn(server.origin);

describe('rollout', () => {
  it('[RO5] a kiosk follows the stage of its district, and asking meanwhile is refused', async () => {
    const kiosk = await kioskClient(server.origin, 'setagaya-2');
    const other = await kioskClient(server.origin, 'setagaya-1');
    const stateOf = (client: TestClient) =>
      client.kioskView?.topics.find(({ id }) => id === 'care')?.state;
    await kiosk.done('kiosk.sync', {});
    const decided = { centerId: 'setagaya-2', topicIds: ['care'], reason: '試すため' };
    const stopped = { ...decided, to: 'stopped', notice: '改修のため' } as const;
    await admin.done('decideRollout', stopped);
    await kiosk.until((client) => stateOf(client) === 'stopped');
    expect(await kiosk.ask('consultation.request', { topicId: 'care', needs: NO_NEEDS })).toEqual({
      ok: false,
      code: 'TOPIC_NOT_AVAILABLE',
    });
    expect(await admin.ask('decideRollout', stopped)).toMatchObject({
      ...{ ok: false, answer: { code: 'WRONG_STATE' } },
    });
    const { topics } = await admin.done('decideRollout', { ...decided, to: 'trial' });
    await kiosk.until((client) => stateOf(client) === 'shown');
    expect(topics.find(({ topicId }) => topicId === 'care')?.decisions).toMatchObject([
      { from: 'service', to: 'stopped', reason: '試すため' },
      { from: 'stopped', to: 'trial' },
    ]);
    const elsewhere = await other.done('kiosk.sync', {});
    expect(elsewhere.topics.find(({ id }) => id === 'care')?.state).toBe('shown');
    kiosk.leave();
    other.leave();
  });

  it('[RO2] what lacks something comes into no service; a tick needs its evidence', async () => {
    const place = { centerId: 'setagaya-3', topicId: 'care', item: 'printer' } as const;
    const decided = { centerId: 'setagaya-3', topicIds: ['care'], reason: '試すため' };
    expect(await admin.ask('decideRollout', { ...decided, to: 'trial' })).toMatchObject({
      ...{ ok: false, answer: { code: 'CHECKLIST_OPEN' } },
    });
    expect(await admin.ask('tickRollout', { ...place, as: 'done', note: ' ' })).toMatchObject({
      ...{ ok: false, answer: { code: 'TEXT_EMPTY' } },
    });
    const { topics } = await admin.done('tickRollout', {
      ...place,
      as: 'done',
      note: '2枚、かすれなし',
    });
    const checks = topics.map(({ checks: all }) => all.find(({ item }) => item === 'printer'));
    expect(new Set(checks.map((check) => check?.state))).toEqual(new Set(['done']));
    const { places } = await admin.done('rollouts');
    expect(places.find(({ centerId }) => centerId === 'setagaya-3')).toMatchObject({
      ...{ topicId: 'care', stage: 'service', since: null },
    });
  });

  it('[RO10] [RO11] a set-up is copied after a dry run, and taken back', async () => {
    const at = (centerId: string) => ({ kind: 'center', centerId }) as const;
    const [ward] = (await admin.done('openingHours')).hours;
    if (!ward) throw new Error('the demo ward has hours');
    const place = at('setagaya-4');
    await admin.done('saveOpeningHours', { ...ward, place, openOnHolidays: true });
    const asked = { fromCenterId: 'setagaya-4', toCenterIds: ['setagaya-5', 'setagaya-6'] };
    const own = async () =>
      (await admin.done('openingHours')).hours.filter((hours) => hours.place.kind === 'center');
    const tried = await admin.done('copySetUp', { ...asked, dryRun: true });
    expect([tried.changes.length, (await own()).length]).toEqual([2, 1]);
    const made = await admin.done('copySetUp', { ...asked, dryRun: false });
    expect(made).toEqual({ ...tried, applied: true });
    expect((await own()).map((hours) => hours.place)).toEqual([
      at('setagaya-4'),
      at('setagaya-5'),
      at('setagaya-6'),
    ]);
    await admin.done('undoSetUp', { changes: made.changes });
    expect((await own()).map((hours) => hours.place)).toEqual([at('setagaya-4')]);
    expect(await admin.ask('undoSetUp', { changes: made.changes })).toMatchObject({
      ...{ ok: false, answer: { code: 'WRONG_STATE' } },
    });
  });
});
