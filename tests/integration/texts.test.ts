import { NO_NEEDS, NO_SKILLS } from '@madoguchi/domain';
import type { RouteBody, Unit } from '@madoguchi/protocol';
import { routes } from '@madoguchi/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startPostgres,
  type PostgresServer,
} from '../../signaling-server/src/storage/postgres/testing/postgresServer.ts';
import { Admin } from '../support/server/admin.ts';
import { consoleClient, kioskClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const folders: (() => void)[] = [];
let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  for (const remove of folders) remove();
}, 60_000);

const department = (name: string): Unit => ({ kind: 'department', unit: { id: null, name } });
const person = (displayName: string, username: string): RouteBody<'invite'> => ({
  ...{ displayName, username, role: 'admin', deskIds: [], centerIds: [], districtIds: [] },
  skills: NO_SKILLS,
});

const NASTY = Array.from(
  '国か\u3099\u{e0100}\u200d👩🏽\ufe0f\u200b=+\'",\t\n\r\0\u3000 \u00a0\u0085\ufeff\ufffd',
).concat('\ud842', '\udfb7');
const anyName = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...NASTY), minLength: 1, maxLength: 6 }),
);
const NO_TEXTS = { matter: 'なし', told: 'なし', promised: 'なし' };
const ANYTHING = {
  ...{ staffId: null, recordKind: null, recordId: null, action: null, from: null, until: null },
};

describe.each(['SQLite', 'PostgreSQL'])('on %s', (database) => {
  let server: ServerProcess;
  let admin: Admin;
  beforeAll(async () => {
    const data = temporaryDataDir();
    const url = database === 'SQLite' ? {} : { DATABASE_URL: await postgres.createDatabase() };
    server = await ServerProcess.start(data.path, url);
    folders.push(data.remove);
    admin = await Admin.signIn(server.origin);
  }, 90_000);
  afterAll(() => server.stop());

  /** Why a department of this name is not added; `null` when it is. */
  const refusalOf = async (name: string): Promise<unknown> => {
    const { ok, answer } = await admin.ask('saveUnit', department(name));
    return ok ? null : answer;
  };

  it.each([
    ['half a character', '区民\ud842課', 'TEXT_BROKEN'],
    ['zero width alone', '\u200b', 'TEXT_HIDDEN'],
    ['a Hangul filler', '\u3164', 'TEXT_HIDDEN'],
    ['a Braille blank', '\u2800', 'TEXT_HIDDEN'],
    ['a direction override', '課\u202e', 'TEXT_HIDDEN'],
    ['NUL', '課\0', 'TEXT_HIDDEN'],
    ['two lines', '課\n係', 'TEXT_NEWLINE'],
    ['a blank', '\u3000', 'TEXT_EMPTY'],
    ['101 characters', '𠮷'.repeat(101), 'TEXT_TOO_LONG'],
  ])('[TX1, TX2] %s is no name of a unit, a person or a device', async (_what, name, code) => {
    expect(await refusalOf(name)).toEqual({ code });
    expect(await admin.ask('invite', person(name, 'nobody'))).toMatchObject({ answer: { code } });
    const rename = { kioskId: 'nobody', name };
    expect(await admin.ask('renameKiosk', rename)).toMatchObject({ answer: { code } });
  });

  it('[TX4] a name that looks like another one is taken', async () => {
    expect(await refusalOf('国保・年金 ABC課')).toBeNull();
    expect(await refusalOf('国保・年金　ａｂｃ課')).toEqual({ code: 'NAME_TAKEN' });
    expect(await refusalOf('国保・年金 ABC課\u200b')).toEqual({ code: 'TEXT_HIDDEN' });
  });

  it('[TX3] a name of 100 and a note of 1,000 characters are taken, whatever their code units', async () => {
    expect(await refusalOf('𠮷'.repeat(50))).toBeNull();
    expect(await refusalOf('𠮷'.repeat(100))).toBeNull();
    const kiosk = await kioskClient(server.origin);
    const specialist = await consoleClient(server.origin);
    const asked = { topicId: 'care', needs: NO_NEEDS };
    const { consultationId } = await kiosk.done('consultation.request', asked);
    const { offerId } = await specialist.until((c) => c.consoleView?.offer);
    await specialist.done('offer.accept', { consultationId, offerId });
    await specialist.done('consultation.hangUp', { consultationId });
    const writeUp = (note: string) =>
      specialist.ask('consultation.writeUp', {
        ...{ consultationId, handoffs: [] },
        outcome: { ...NO_TEXTS, settled: true, comeBack: { needed: false }, response: note },
      });
    expect(await writeUp('𠮷'.repeat(1001))).toEqual({ ok: false, code: 'TEXT_TOO_LONG' });
    expect(await writeUp('一\ud842')).toEqual({ ok: false, code: 'TEXT_BROKEN' });
    expect(await writeUp('𠮷'.repeat(600))).toMatchObject({ ok: true });
    const { outcome } = await admin.done('readRecord', { consultationId });
    expect(outcome?.response).toBe('𠮷'.repeat(600));
    for (const client of [kiosk, specialist]) client.leave();
  });

  it('[TX7] whatever a write accepts, every list, export and import accepts, now and after a restart', async () => {
    const units = new Map<string, string>();
    const people = new Map<string, string>();
    const save = async (name: string): Promise<void> => {
      const saved = await admin.ask('saveUnit', department(name));
      if (saved.ok) {
        const { departments } = routes.organisation.response.parse(saved.answer);
        units.set(departments.at(-1)?.id ?? '', name.trim());
      }
      const invited = await admin.ask('invite', person(name, `p${String(people.size)}x`));
      if (invited.ok) {
        people.set(routes.invite.response.parse(invited.answer).staffId, name.trim());
      }
    };
    await fc.assert(fc.asyncProperty(anyName, save), { numRuns: 100 });
    expect(people.size).toBeGreaterThan(10);
    const lists = async () => ({
      units: (await admin.done('organisation')).departments.map(
        ({ id, name }) => [id, name] as const,
      ),
      people: (await admin.done('people')).people.map((p) => [p.staffId, p.displayName] as const),
    });
    const holds = async (): Promise<void> => {
      const shown = await lists();
      expect(Object.fromEntries(shown.units)).toMatchObject(Object.fromEntries(units));
      expect(Object.fromEntries(shown.people)).toMatchObject(Object.fromEntries(people));
      const csv = await admin.done('exportUnits', { kind: 'department' });
      const file = Buffer.from(csv).toString('base64');
      const body = { kind: 'department', file, dryRun: false } as const;
      const report = await admin.done('importUnits', body);
      expect(report).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
      await admin.done('searchAudit', { ...ANYTHING, before: null });
      await admin.done('exportAudit', ANYTHING);
    };
    await holds();
    await server.stop();
    await server.start();
    admin = await Admin.signIn(server.origin);
    await holds();
  }, 90_000);
});
