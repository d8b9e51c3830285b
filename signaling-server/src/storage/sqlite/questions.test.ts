import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { auditStretchSql, historyStretchSql } from '../auditWalk.ts';
import { KIOSK_OF, QUESTIONS } from './sqliteArchive.ts';
import { SEARCHES } from './sqliteSearch.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  path = join(folder, 'test.sqlite');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('speed by design', () => {
  it.each([
    [`select id from consultation where is_live = 1 order by +rowid`, 'consultation_live'],
    [`select id from handoff where state <> 'settled' order by +rowid`, 'handoff_open'],
    [
      `select id from contact_request where state <> 'done' order by +rowid`,
      'contact_request_open',
    ],
    [`select id from consultation ${QUESTIONS.latestOfKiosk}`, 'consultation_of_kiosk'],
    [`select id from consultation ${QUESTIONS.newestDay}`, 'consultation_ticket'],
    [QUESTIONS.ofDesk, 'consultation_of_desk'],
    [QUESTIONS.ofStaff, 'consultation_ended'],
    [QUESTIONS.lastOfStaff, 'consultation_ended'],
    [QUESTIONS.lastTicket, 'consultation_ticket'],
    [`select id from consultation ${QUESTIONS.byTicket}`, 'consultation_ticket'],
    [QUESTIONS.lastSequence, 'sqlite_autoindex_consultation_3'],
  ] as const)('[D10] %s reads no table through', async (question, index) => {
    const db = await openSqliteDatabase(path);
    const sql = question.replaceAll('?', `'1'`);
    const plan = JSON.stringify(db.connection.prepare(`explain query plan ${sql}`).all());
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN (?!(consultation|handoff|contact_request) USING)/);
    await db.close();
  });

  const time = { from: 1, until: 9 };
  const place = () => '?';
  it.each([
    [auditStretchSql({ by: 'time', ...time }, null, 5, place, KIOSK_OF), 'audit_entry_at'],
    [
      auditStretchSql({ by: 'staff', staffId: 's' }, null, 5, place, KIOSK_OF),
      'audit_entry_of_staff',
    ],
    [
      auditStretchSql({ by: 'record', kind: 'staff', id: 's' }, null, 5, place, KIOSK_OF),
      'audit_entry_of_record',
    ],
    [
      auditStretchSql({ by: 'kiosk', kioskId: 'k' }, null, 5, place, KIOSK_OF),
      'audit_entry_of_kiosk',
    ],
    [historyStretchSql(time, null, 5, place), 'consultation_event_at'],
  ] as const)(
    '[D10] [IR4] a stretch of a log is read by its index, in its order',
    async (asked, index) => {
      const db = await openSqliteDatabase(path);
      const plan = db.connection.prepare(`explain query plan ${asked.sql}`).all(...asked.values);
      expect(JSON.stringify(plan)).toContain(`SEARCH`);
      expect(JSON.stringify(plan)).toContain(index);
      expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
      await db.close();
    },
  );

  it('[D10] a change of state touches no index of its consultation', async () => {
    const db = await openSqliteDatabase(path);
    const asked = `select name, sql from sqlite_master where type = 'index' and tbl_name = 'consultation'`;
    const indexes = db.connection.prepare<[], { name: string; sql: string | null }>(asked).all();
    expect(indexes.map(({ name }) => name)).toContain('consultation_live');
    expect(indexes.filter(({ sql }) => sql?.includes('state') === true)).toEqual([]);
    await db.close();
  });

  it.each([
    ['matched', 'x VIRTUAL TABLE INDEX'],
    ['matched', 'SEARCH e USING INTEGER PRIMARY KEY'],
    ['all', 'SEARCH e USING INTEGER PRIMARY KEY'],
    ['following', 'SEARCH search_entry USING INTEGER PRIMARY KEY'],
  ] as const)('[D10] a search that is %s asks an index, in its order', async (question, index) => {
    const db = await openSqliteDatabase(path);
    const sql = SEARCHES[question].replaceAll('?', '1').replace('match 1', `match '"aa"'`);
    const plan = JSON.stringify(db.connection.prepare(`explain query plan ${sql}`).all());
    expect(plan).toContain(index);
    expect(plan).not.toContain('TEMP B-TREE');
    await db.close();
  });
});
